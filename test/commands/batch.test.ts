import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { RESULT_COLUMNS } from "../../src/batch/results.ts";
import { estimateRun } from "../../src/estimate/estimate-run.ts";
import { invoke } from "./invoke.ts";
import { scratch, stdinOf } from "./scratch.ts";

const HEADER = "model,hardware,count,hours,region,year,note\n";
const GOOD = "BERT,V100 SXM2 32GB,16,48,FR,2019,x\n";
const BAD = "BERT,V1000,16,48,FR,2019,x\n";

const batchOf = (text: string | Uint8Array, ...flags: string[]) =>
  invoke(["batch", "-", ...flags], { stdin: stdinOf(text) });
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });
const jsonOf = async (text: string, ...flags: string[]) =>
  JSON.parse((await batchOf(text, "--json", ...flags)).out);

describe("batch", () => {
  it("hands the columns on and appends what estimate gives, in the rows' order", async () => {
    const { code, out } = await batchOf(HEADER + GOOD + GOOD.replace("FR", "us-east"), "--format", "csv");
    const run = {
      hardware: [{ query: "V100 SXM2 32GB", count: 16, hours: 48 }],
      region: "us-east",
      year: 2019,
    };
    const estimate = estimateRun(run);
    const [, second] = rowsOf(out);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe([HEADER.trim(), ...RESULT_COLUMNS].join(","));
    expect(second).toMatchObject({
      model: "BERT",
      note: "x",
      hardware_id: "v100-sxm2-32gb",
      hardware_hours: String(16 * 48),
      power_w: "300",
      energy_kwh: String((300 * 16 * 48) / 1000),
      pue: "1",
      region_id: "US-VA",
      intensity_year: "2019",
      intensity_kind: "direct",
      warnings: "REGION_DEFAULT",
    });
    expect(estimate.ok && Number(second?.co2eq_kg)).toBeCloseTo(estimate.ok ? estimate.value.co2eq_kg : 0, 9);
  });

  it("gives the same results in every machine format, JSON with every digit", async () => {
    const text = HEADER + GOOD.replace("48", "0.1234567");
    const lines = (await batchOf(text, "--format", "ndjson")).out.trim().split("\n");
    const json = await jsonOf(text);
    const [csv] = rowsOf((await batchOf(text, "--format", "csv")).out);
    const energy = (300 * (16 * 0.1234567)) / 1000;
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.rows);
    expect(json.rows[0]).toMatchObject({ model: "BERT", count: "16", energy_kwh: energy, warnings: "" });
    expect(csv?.energy_kwh).toBe(energy.toFixed(9).replace(/0+$/, ""));
    expect(json).toMatchObject({
      schema: "co2ml/batch/1",
      groups: [],
      totals: { rows: 1, estimated: 1, rejected: 0, energy_kwh: energy },
    });
  });

  it("sums the rows of one model", async () => {
    const { out } = await batchOf(HEADER + GOOD + GOOD.replace("48", "52") + GOOD.replace("BERT", "ViT"));
    expect(out).toMatch(/BERT\s+2\s+1,600\s/);
    expect(out).toMatch(/ViT\s+1\s+768\s/);
    expect(out).toMatch(/3 rows, 3 estimated: 2,368 hardware-hours/);
  });

  it("estimates good rows, says where bad ones are wrong, and exits 4", async () => {
    const { code, out, err } = await batchOf(HEADER + GOOD + BAD, "--format", "csv");
    expect(code).toBe(4);
    expect(rowsOf(out)).toHaveLength(1);
    expect(err).toContain('--> standard input:3:6, column "hardware"');
    expect(err).toContain("2 rows, 1 estimated, 1 rejected");
  });

  it("keeps rejected rows with their reasons, and reads them again once they are mended", async () => {
    const files = scratch();
    const first = files.write("runs.csv", `${HEADER}${GOOD}${BAD}short,V100\n`);
    const rejects = files.path("rejects.csv");
    await invoke(["batch", first, "-o", files.path("scored.csv"), "--rejects", rejects]);
    const text = files.read("rejects.csv");
    expect(text.split("\n")[0]).toBe(`reject_place,reject_code,reject_message,${HEADER.trim()}`);
    expect(text).toContain("runs.csv:3:6,UNKNOWN_HARDWARE,");
    expect(text).toContain(",short,V100\n");
    const mended = files.write(
      "mended.csv",
      text.replace(",V1000,", ",V100 SXM2 32GB,").replace("short,V100", GOOD.trim()),
    );
    const again = await invoke(["batch", mended, "--format", "csv"]);
    expect(again.code).toBe(0);
    expect(again.out).toBe(
      files.read("scored.csv").split("\n")[0] +
        "\n" +
        files.read("scored.csv").split("\n")[1]!.concat("\n").repeat(2),
    );
  });

  it("scores a scored file to the same file", async () => {
    const text = `${HEADER.trim()},power_w,pue\n${GOOD.trim()},250,1.1\n${GOOD.trim()},,\n`;
    const once = await batchOf(text, "--format", "csv");
    const twice = await batchOf(once.out, "--format", "csv");
    expect(rowsOf(once.out)).toMatchObject([
      { given_power_w: "250", power_w: "250", given_pue: "1.1", pue: "1.1" },
      { given_power_w: "", power_w: "300", given_pue: "", pue: "1" },
    ]);
    expect(twice.out).toBe(once.out);
    expect(twice.err).toContain("SCORED_FILE");
    const json = await batchOf(text, "--format", "json");
    expect((await batchOf(json.out, "--format", "json")).out).toBe(json.out);
  });

  it("takes numbers and durations as people write them, and refuses ambiguous ones", async () => {
    const text = `${HEADER}a,V100,"39,498",1h,FR,2019,\nb,V100,1,1.3M,FR,2019,\nc,V100,1,"1,5",FR,2019,\n`;
    const { out, err } = await batchOf(text, "--format", "csv");
    expect(rowsOf(out).map((row) => row.hardware_hours)).toEqual(["39498", "1300000"]);
    expect(err).toContain("AMBIGUOUS_NUMBER");
  });

  it("fills in what rows do not say from the flags, and no more", async () => {
    const text = "hardware,hours,region,year,pue\nV100,1,,,\nV100,1,DE,2018,1.5\n";
    const flags = ["--region", "FR", "--year", "2020", "--pue", "1.2"];
    expect((await jsonOf(text, ...flags)).rows).toMatchObject([
      { region_id: "FR", intensity_year: 2020, pue: 1.2 },
      { region_id: "DE", intensity_year: 2018, pue: 1.5 },
    ]);
  });

  it("demands a count where the file has counts, unless the name carries it", async () => {
    const text = "hardware,count,hours,region\nV100,,1,FR\n8x V100,,1,FR\n";
    const { out, err } = await batchOf(text, "--format", "csv");
    expect(rowsOf(out)).toMatchObject([{ hardware_hours: "8" }]);
    expect(err).toContain("MISSING_FACTOR");
  });

  it("says how to split a cell that lists several kinds of hardware", async () => {
    const { err } = await batchOf(`${HEADER}a,"V100, A100",1,1,FR,2019,\n`);
    expect(err).toContain("SEVERAL_HARDWARE");
    expect(err).toContain("write one row for each");
  });

  it("groups by columns and results", async () => {
    const text = HEADER + GOOD + GOOD.replace("FR", "DE") + GOOD.replace("2019", "2020");
    const { groups } = await jsonOf(text, "--by", "region_id,year");
    expect(groups.map((g: { key: object; count: number }) => [g.key, g.count])).toEqual([
      [{ region_id: "DE", year: 2019 }, 1],
      [{ region_id: "FR", year: 2019 }, 1],
      [{ region_id: "FR", year: 2020 }, 1],
    ]);
    expect((await batchOf(text, "--by", "county")).code).toBe(2);
  });

  it("writes the summary beside the rows", async () => {
    const files = scratch();
    const input = files.write("runs.csv", HEADER + GOOD);
    const { out, code } = await invoke([
      "batch",
      input,
      "-o",
      files.path("scored.ndjson"),
      "--summary",
      files.path("summary.json"),
      "--by",
      "region",
    ]);
    expect([code, out]).toEqual([0, ""]);
    expect(JSON.parse(files.read("scored.ndjson"))).toMatchObject({ region: "FR", region_id: "FR" });
    expect(JSON.parse(files.read("summary.json"))).toMatchObject({
      schema: "co2ml/batch/1",
      by: ["region"],
      groups: [{ key: { region: "FR" }, count: 1, co2eq_kg: { share: 1 } }],
      totals: { rows: 1 },
    });
  });

  it("says when lifecycle and direct figures stand in one total", async () => {
    const { err } = await batchOf(HEADER + GOOD + GOOD.replace("FR", "US-VA"));
    expect(err).toContain("MIXED_KINDS");
    expect((await batchOf(HEADER + GOOD)).err).not.toContain("MIXED_KINDS");
  });

  it("stops before any output with --strict", async () => {
    const files = scratch();
    const input = files.write("runs.csv", HEADER + GOOD + BAD);
    const flags = [
      "--strict",
      "-o",
      files.path("o.csv"),
      "--rejects",
      files.path("r.csv"),
      "--summary",
      files.path("s.json"),
    ];
    expect((await invoke(["batch", input, ...flags])).code).toBe(2);
    expect(files.names()).toEqual(["runs.csv"]);
    const bad = await batchOf(HEADER + GOOD + BAD, "--strict", "--format", "csv");
    expect([bad.code, bad.out]).toEqual([2, ""]);
    const warned = await batchOf(
      HEADER + GOOD.replace("V100 SXM2 32GB", "V100"),
      "--strict",
      "--format",
      "csv",
    );
    expect([warned.code, warned.out]).toEqual([2, ""]);
    const good = await batchOf(HEADER + GOOD, "--strict", "--format", "csv");
    expect([good.code, rowsOf(good.out).length]).toEqual([0, 1]);
  });

  it.each([
    ["1t", 0],
    ["13kg", 3],
    ["13000 g", 3],
    ["lots", 2],
  ])("with --max-co2eq %s exits %d", async (limit, code) => {
    expect((await batchOf(HEADER + GOOD, "--max-co2eq", limit)).code).toBe(code);
  });

  it("neutralises what a spreadsheet would run, unless told to leave it", async () => {
    const text = `${HEADER}"=1+2",V100,1,1,FR,2019,@x\n-5,V100,1,1,FR,2019,-\n`;
    const notes = async (...flags: string[]) =>
      rowsOf((await batchOf(text, "--format", "csv", ...flags)).out).map((row) => [row.model, row.note]);
    expect(await notes()).toEqual([
      ["'=1+2", "'@x"],
      ["-5", "-"],
    ]);
    expect(await notes("--raw")).toEqual([
      ["=1+2", "@x"],
      ["-5", "-"],
    ]);
    expect((await jsonOf(text)).rows[0]).toMatchObject({ model: "=1+2" });
  });

  it("reads JSON, JSON lines, other delimiters and compressed files alike", async () => {
    const run = {
      model: "BERT",
      hardware: "V100 SXM2 32GB",
      count: 16,
      hours: "2d",
      region: "FR",
      year: 2019,
      note: "x",
    };
    const texts = [
      JSON.stringify([run]),
      JSON.stringify(run),
      JSON.stringify(run, null, 2),
      HEADER.replaceAll(",", ";") + GOOD.replaceAll(",", ";"),
      HEADER.replaceAll(",", "\t") + GOOD.replaceAll(",", "\t"),
      gzipSync(HEADER + GOOD),
    ];
    for (const text of texts) {
      const [row] = rowsOf((await batchOf(text, "--format", "csv")).out);
      expect(row).toMatchObject({ model: "BERT", note: "x", hardware_hours: "768", region_id: "FR" });
    }
  });

  it("keeps JSON values as they are, and says what a CSV header has no column for", async () => {
    const text =
      '[{"hardware":"V100","hours":1,"region":"FR","tags":["a"],"n":1.5},{"hardware":"V100","hours":1,"region":"FR","ok":true}]';
    expect((await jsonOf(text)).rows).toMatchObject([{ tags: ["a"], n: 1.5 }, { ok: true }]);
    const [first] = rowsOf((await batchOf(text, "--format", "csv")).out);
    expect(first).toMatchObject({ tags: '["a"]', n: "1.5", ok: "" });
  });

  it("hands JSON on as it is written, digit by digit", async () => {
    const text = '{"id": 12345678901234567890,\n "hardware": "V100", "hours": 1.50, "region": "FR"}';
    const { out } = await batchOf(text, "--format", "ndjson");
    expect(out).toMatch(
      /^\{"id": 12345678901234567890, "hardware": "V100", "hours": 1\.50, "region": "FR","hardware_id":/,
    );
    expect(JSON.parse(out)).toMatchObject({ hours: 1.5, region_id: "FR" });
    expect((await batchOf("{}", "--region", "FR", "--format", "ndjson")).code).toBe(4);
  });

  it("reads a list of hardware as the library takes it", async () => {
    const hardware = [
      { name: "V100 SXM2 32GB", count: 8, hours: 10 },
      { name: "A100 SXM4 80GB", count: 4 },
    ];
    const [row] = (await jsonOf(JSON.stringify([{ hardware, hours: 5, region: "FR" }]))).rows;
    expect(row).toMatchObject({
      hardware,
      hardware_hours: 80 + 20,
      energy_kwh: (300 * 80 + 400 * 20) / 1000,
    });
    const { err } = await batchOf(
      JSON.stringify([{ hardware: [{ name: "V100", count: 0 }], hours: 5, region: "FR" }]),
    );
    expect(err).toContain("INVALID_VALUE");
  });

  it("writes to standard output where the output is -", async () => {
    const { out } = await batchOf(HEADER + GOOD, "-o", "-", "--format", "csv");
    expect(rowsOf(out)).toHaveLength(1);
  });

  it("shows the columns of a file that it cannot score, and says what is missing", async () => {
    const { out, err, code } = await batchOf("model,hrs\n", "--columns");
    expect(code).toBe(2);
    expect(out).toMatch(/hrs\s+–\s+passed on/);
    expect(err).toContain("NO_COLUMN");
  });

  it("shows what it understood of the columns", async () => {
    const { out, code } = await batchOf(
      "System,GPU model,Training time [s],TDP,Country,co2\n",
      "--columns",
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { column: "System", feeds: "model" },
      { column: "GPU model", feeds: "hardware (GPU)" },
      { column: "Training time [s]", feeds: "hours", unit: "s" },
      { column: "TDP", feeds: null, remark: "recorded power_w: used with --prefer-record" },
      { column: "Country", feeds: "country" },
      { column: "co2", feeds: null, remark: "passed on" },
    ]);
  });

  it("takes the last row of each run of a CodeCarbon file", async () => {
    const { out, err } = await invoke(["batch", "test/commands/files/emissions.csv", "--format", "ndjson"]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { project_name: "parser", energy_kwh: 2.5, pue: 1, region_id: "aws:us-east-1", intensity_year: 2024 },
      { project_name: "tagger", energy_kwh: 0.4536, hardware_hours: 5401.2 / 3600, region_id: "FR" },
    ]);
    expect(err).toContain("4 rows, 2 estimated, 2 replaced by a later row of their run");
  });
});

describe("batch on public records", () => {
  const models = "../shared/datasets/counting-carbon-95-models/co2ml95models.csv";
  const epoch = "../shared/datasets/epoch-all-models-219.csv";

  it.skipIf(!existsSync(models))(
    "reproduces 90 of the 95 records of the paper (skipped without ../shared)",
    async () => {
      const { out, code } = await invoke(["batch", models, "--prefer-record", "--format", "ndjson"]);
      const rows = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const differs = rows.flatMap((row, index) => {
        const energy = Math.abs(row.energy_kwh - Number(row["Energy consumed [kWh]"]));
        const co2eq = Math.abs(row.co2eq_kg - Number(row["CO₂eq emitted [kg]"]));
        return energy > 0.06 || co2eq > 0.06 ? [index] : [];
      });
      expect([code, rows.length]).toEqual([0, 95]);
      expect(differs).toEqual([9, 14, 15, 60, 61]);
    },
  );

  it.skipIf(!existsSync(epoch))(
    "reads 219 records of Epoch AI and loses none (skipped without ../shared)",
    async () => {
      const { out, code } = await invoke(["batch", epoch, "--json"]);
      const { totals, rows } = JSON.parse(out);
      expect([code, totals.rows, totals.estimated + totals.rejected]).toEqual([4, 219, 219]);
      expect(rows.length).toBeGreaterThanOrEqual(160);
    },
  );
});
