import { describe, expect, it } from "vitest";
import { rangeOf } from "../../src/range/range-of.ts";
import { estimateSchema } from "../../src/schema/estimate.ts";
import { invoke, words } from "./invoke.ts";

const RUN = "--gpu A100-SXM4-80GB --count 8 --hours 48 --region us-east-1 --year 2022";
const out = async (line: string) => (await invoke(words(line))).out;

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
