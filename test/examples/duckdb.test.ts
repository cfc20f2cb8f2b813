import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { invoke } from "../commands/invoke.ts";
import { hostileCsv, hostileMaps } from "./hostile-csv.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "co2ml's examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the script for DuckDB gives what batch gives, of names that would do harm", async () => {
  const input = join(folder, "runs; 'of' today.csv");
  const output = join(folder, "output");
  writeFileSync(input, hostileCsv);
  const maps = hostileMaps.map((map) => `--map=${map}`);
  const done = spawnSync("sh", [here("../../examples/duckdb/co2ml.sh"), input, output, ...maps], {
    encoding: "utf8",
    cwd: here("../.."),
    env: {
      ...process.env,
      CO2ML: "node --import tsx src/cli.ts",
      DUCKDB: "node test/examples/duckdb-shell.js",
      BY: "region",
    },
  });
  expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining("TUPLES_REJECTED") });

  const rejects = join(folder, "rejects.csv");
  const batch = await invoke(["batch", input, "--format", "ndjson", "--rejects", rejects, ...maps]);
  const expected = batch.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (name: string) => {
    const file = join(output, `${name}.parquet`).replaceAll("'", "''");
    const reader = await duckdb.runAndReadAll(`FROM '${file}' ORDER BY id`);
    return reader.getRowObjectsJS();
  };
  const scored = await rows("scored");
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  for (const [i, row] of expected.sort(byId).entries()) {
    for (const [name, value] of Object.entries(row)) {
      if (typeof value === "number") expect(Number(scored[i]?.[name]) / value, name).toBeCloseTo(1, 12);
      else expect(scored[i]?.[name] ?? "", name).toBe(value ?? "");
    }
  }
  expect(scored).toHaveLength(expected.length);
  const reasons = (list: Record<string, unknown>[]) =>
    list.map((r) => [r.id, r.reject_code, r.reject_message]).sort();
  expect(reasons(await rows("rejects"))).toEqual(reasons(parse(readFileSync(rejects), { columns: true })));
  expect(readFileSync(join(output, "groups.csv"), "utf8")).toContain("FR");
  duckdb.closeSync();
}, 120_000);

test("the script says how it is used", () => {
  const { status, stderr } = spawnSync("sh", [here("../../examples/duckdb/co2ml.sh")], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("co2ml.sh INPUT OUTPUT");
});
