import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangeOf } from "../../src/range/range-of.ts";
import { estimateSchema } from "../../src/schema/estimate.ts";
import { invoke, words } from "./invoke.ts";

const RUN = "--gpu A100-SXM4-80GB --count 8 --hours 48 --region us-east-1 --year 2022";
const out = async (line: string) => (await invoke(words(line))).out;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const FILE = `model,hardware,count,hours,region,year
A,V100,8,48,us-east-1,2022
B,A100 SXM4 80GB,64,240,FR,2020
A,V100,8,24,FR,2020
`;
const batch = async (line: string, text = FILE) =>
  (await invoke(words(`batch - --quiet ${line}`), { stdin: bytes(text) })).out;
const ENDS = ["low", "central", "high"] as const;

describe("batch --range", () => {
  const rowsOf = async (line: string, text = FILE) =>
    (await batch(`${line} --format ndjson`, text))
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row));

  it("gives each row the range of its estimate", async () => {
    for (const row of await rowsOf("--range")) {
      const run = ["--gpu", row.hardware, "--count", row.count, "--hours", row.hours];
      const place = ["--region", row.region, "--year", row.year];
      const estimate = await invoke(["estimate", ...run, ...place, "--range", "--json"]);
      const { range } = JSON.parse(estimate.out);
      for (const end of ENDS) expect(row[`co2eq_kg_${end}`]).toBe(range.co2eq_kg[end]);
      for (const { id } of range.sources) expect(row.range_factors).toContain(id);
    }
  });
  it("adds the ranges up, of all rows and by model", async () => {
    const rows = await rowsOf("--range");
    const { totals } = JSON.parse(await batch("--range --json"));
    for (const end of ENDS) {
      const sum = rows.reduce((total, row) => total + row[`co2eq_kg_${end}`], 0);
      expect(totals.range.co2eq_kg[end]).toBeCloseTo(sum, 9);
    }
    expect(await batch("--range")).toMatch(/^ *A +2 .* kg +\S+ kg +\S+ kg$/m);
  });
  it("changes nothing else, and nothing without it", async () => {
    const [plain, ranged] = [await rowsOf(""), await rowsOf("--range")];
    for (const [i, row] of plain.entries()) expect(ranged[i]).toMatchObject(row);
    const [names = ""] = (await batch("--format csv")).split("\n");
    expect((await batch("--range --format csv")).split("\n")[0]?.startsWith(`${names},energy_kwh_low,`)).toBe(
      true,
    );
    expect(JSON.parse(await batch("--json")).totals).not.toHaveProperty("range");
  });
  it("is the same for a file as for a pipe", async () => {
    const folder = mkdtempSync(join(tmpdir(), "co2ml-range-"));
    const path = join(folder, "runs.csv");
    try {
      writeFileSync(path, FILE);
      const { out: fromFile } = await invoke(["batch", path, "--quiet", "--range", "--format", "csv"]);
      expect(fromFile).toBe(await batch("--range --format csv"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it("recomputes the ranges of a scored file", async () => {
    const scored = await batch("--range --format csv");
    expect(await batch("--range --format csv", scored)).toBe(scored);
    expect(await batch("--format csv", scored)).toBe(await batch("--format csv"));
  });
});

describe("--range", () => {
  it("adds to the JSON of estimate what the library computes, and changes nothing else", async () => {
    const { range, ...rest } = JSON.parse(await out(`estimate ${RUN} --range --json`));
    const plain = JSON.parse(await out(`estimate ${RUN} --json`));
    expect(rest).toEqual(plain);
    expect(range).toEqual(rangeOf(plain));
  });
  it("is part of the schema", async () => {
    for (const more of ["", "--range"]) {
      const parsed = estimateSchema.safeParse(JSON.parse(await out(`estimate ${RUN} --json ${more}`)));
      expect(parsed.error?.issues).toBeUndefined();
    }
  });
  it("gives the same figures in every format", async () => {
    const { range } = JSON.parse(await out(`estimate ${RUN} --range --json`));
    const [names = [], cells = []] = (await out(`estimate ${RUN} --range --format csv`))
      .split("\n")
      .map((line) => line.split(","));
    for (const end of ["low", "central", "high"])
      expect(Number(cells[names.indexOf(`co2eq_kg_${end}`)])).toBe(range.co2eq_kg[end]);
    const shown = `${range.co2eq_kg.low.toPrecision(3)} kg to ${range.co2eq_kg.high.toPrecision(3)} kg CO2eq`;
    for (const format of ["table", "markdown"])
      expect(await out(`estimate ${RUN} --range --format ${format}`)).toContain(shown);
  });
  it("stands beside every alternative of a comparison", async () => {
    const { rows } = JSON.parse(
      await out(`compare --gpu A100-SXM4-80GB --hours 48 --region FR,us-east-1 --year 2022 --range --json`),
    );
    for (const row of rows) {
      const run = `--gpu A100-SXM4-80GB --hours 48 --region ${row.region} --year 2022`;
      const { range } = JSON.parse(await out(`estimate ${run} --range --json`));
      expect(row.range).toEqual(range);
      expect(row.co2eq_kg_central).toBe(range.co2eq_kg.central);
    }
  });
});
