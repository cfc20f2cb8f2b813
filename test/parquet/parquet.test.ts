import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invoke } from "../commands/invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "co2ml-parquet-"));
const at = (name: string): string => join(folder, name);
let duckdb: DuckDBConnection;

beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  await duckdb.run("SET TimeZone = 'UTC'");
});
afterAll(() => {
  duckdb.closeSync();
  rmSync(folder, { recursive: true });
});

const rowsOf = async (query: string) => (await duckdb.runAndReadAll(query)).getRows();

/** Columns of many types; the last three are handed on as other types. */
const TYPED = `SELECT
  i AS id, i::INTEGER AS whole, i::SMALLINT AS small, i::UINTEGER AS natural, i::UBIGINT AS large,
  (9007199254740993 + i)::BIGINT AS beyond_double, i % 2 = 0 AS flag,
  'V100' AS hardware, CASE WHEN i % 3 = 0 THEN NULL ELSE (1 + i % 4)::TINYINT END AS count,
  (0.1 + i)::FLOAT AS hours, 'FR' AS region, DATE '1969-12-30' + i::INTEGER AS day_of_old,
  TIMESTAMP '2023-01-02 03:04:05.678901' + INTERVAL (i) HOUR AS "timestamp",
  TIMESTAMPTZ '1969-12-31 23:59:59.000001+00' AS with_zone, 'ü"\n' || chr(10) || i || ' ' AS note, CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'x' END AS sometimes,
  TIMESTAMP_MS '2023-01-02 03:04:05.678' AS millis,
  (i / 8)::DECIMAL(18, 3) AS price, [i, i + 1] AS list, {'a': i, 'b': 'x'} AS nested
  FROM range(5000) AS numbers(i)`;

describe("batch", () => {
  test.each(["snappy", "gzip", "zstd", "brotli", "lz4_raw", "uncompressed"])(
    "reads and writes Parquet, and keeps the columns and their types (%s)",
    async (compression) => {
      const [input, output] = [at(`${compression}.parquet`), at(`${compression}-scored.parquet`)];
      await duckdb.run(
        `COPY (${TYPED}) TO '${input}' (FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE 2048)`,
      );
      const { code } = await invoke(["batch", input, "-o", output, "--quiet"]);
      expect(code).toBe(4);
      const typesOf = async (file: string) =>
        new Map((await rowsOf(`DESCRIBE FROM '${file}'`)).map((row) => [row[0], row[1]]));
      const [before, after] = [await typesOf(input), await typesOf(output)];
      const changed = { price: "DOUBLE", list: "VARCHAR", nested: "VARCHAR", millis: "TIMESTAMP" };
      for (const [name, type] of before)
        expect([name, after.get(name)]).toEqual([name, changed[name as never] ?? type]);
      const kept = [...before.keys()]
        .filter((name) => !(String(name) in changed))
        .map((name) => `"${name}"`)
        .join(", ");
      const good = "WHERE count IS NOT NULL ORDER BY id";
      expect(await rowsOf(`SELECT ${kept} FROM '${output}' ORDER BY id`)).toEqual(
        await rowsOf(`SELECT ${kept} FROM '${input}' ${good}`),
      );
      expect(
        await rowsOf(`SELECT price, list, nested, millis::VARCHAR FROM '${output}' ORDER BY id`),
      ).toEqual(
        await rowsOf(
          `SELECT price::DOUBLE, to_json(list)::VARCHAR, to_json(nested)::VARCHAR, millis::VARCHAR FROM '${input}' ${good}`,
        ),
      );
    },
  );

  test("gives of Parquet what it gives of CSV", async () => {
    const csv = at("runs.csv");
    writeFileSync(
      csv,
      "hardware,count,hours,region,year\nV100,8,48,us-east,2019\nA100,2,0.5,FR,2023\nnothing,1,1,FR,2023\n",
    );
    await duckdb.run(`COPY (FROM read_csv('${csv}')) TO '${at("runs.parquet")}' (FORMAT parquet)`);
    await invoke(["batch", at("runs.parquet"), "-o", at("runs-scored.parquet"), "--quiet"]);
    const { out, err } = await invoke(["batch", csv, "--format", "ndjson"]);
    const results = "hardware_id, hardware_hours, energy_kwh, co2eq_kg, intensity_year, warnings";
    const expected = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = (
      await duckdb.runAndReadAll(`SELECT ${results} FROM '${at("runs-scored.parquet")}'`)
    ).getRowObjectsJS();
    expect(found).toEqual(
      expected.map((row) => Object.fromEntries(results.split(", ").map((name) => [name, row[name]]))),
    );
    expect(err).toContain("UNKNOWN_HARDWARE");
  });

  test("says the row of a finding, and leaves no file after a fault", async () => {
    const torn = at("torn.parquet");
    await duckdb.run(
      `COPY (SELECT 'nothing' AS hardware, 1 AS hours, 'FR' AS region) TO '${at("one.parquet")}' (FORMAT parquet)`,
    );
    expect((await invoke(["batch", at("one.parquet")])).err).toContain("one.parquet:1");
    writeFileSync(torn, readFileSync(at("one.parquet")).subarray(0, 100));
    const before = readdirSync(folder);
    expect(await invoke(["batch", torn, "-o", at("never.parquet")])).toMatchObject({ code: 1, out: "" });
    expect(readdirSync(folder)).toEqual(before);
  });

  test("refuses Parquet on standard output", async () => {
    const { code, err } = await invoke(["batch", at("one.parquet"), "--format", "parquet"]);
    expect(code).toBe(2);
    expect(err).toContain("USAGE");
  });

  test("writes rows of several kinds of hardware with their watts as text", async () => {
    const csv = at("several.csv");
    writeFileSync(csv, "gpu,gpu count,cpu,cpu count,hours,region\nV100,8,EPYC 7742,2,48,FR\nA100,1,,,1,FR\n");
    await invoke(["batch", csv, "-o", at("several.parquet"), "--quiet"]);
    expect(await rowsOf(`SELECT power_w FROM '${at("several.parquet")}'`)).toEqual([["300;225"], ["400"]]);
  });
});

test.each([["survey"], ["report", "--for", "table"], ["check"]])(
  "%s reads Parquet",
  async (command, ...flags) => {
    const run =
      "'M' AS model, 'V100' AS hardware, 8 AS count, 48 AS hours, 'FR' AS region, 115.2 AS \"reported energy kWh\"";
    await duckdb.run(`COPY (SELECT ${run}) TO '${at(`${command}.parquet`)}' (FORMAT parquet)`);
    expect((await invoke([command, at(`${command}.parquet`), ...flags])).code).toBe(0);
  },
);

test("resolve reads and writes Parquet", async () => {
  await duckdb.run(`COPY (SELECT 'V100' AS hardware, 'FR' AS region, '2023' AS "year"
    UNION ALL SELECT 'nothing', 'FR', '') TO '${at("tuples.parquet")}' (FORMAT parquet)`);
  expect((await invoke(["resolve", at("tuples.parquet"), "-o", at("mapping.parquet"), "--quiet"])).code).toBe(
    4,
  );
  const found = await rowsOf(
    `SELECT hardware, power_w, intensity_year, code FROM '${at("mapping.parquet")}' ORDER BY ALL`,
  );
  expect(found).toEqual([
    ["V100", 300, 2023, null],
    ["nothing", null, null, "UNKNOWN_HARDWARE"],
  ]);
});
