import { expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const columns = (...names: string[]) => names.map((name) => `--column=${name}`);
const usual = columns("hardware", "count", "hours", "region", "year");

test("sql prints every statement, each ended and titled", async () => {
  const { code, out } = await invoke([
    "sql",
    ...usual,
    "--dialect",
    "duckdb",
    "--table",
    "lake.jobs",
    "--by",
    "region",
  ]);
  expect(code).toBe(0);
  expect(out.match(/^-- .*$/gm)).toHaveLength(5);
  expect(out.match(/;$/gm)).toHaveLength(5);
  expect(out).toContain('FROM "lake"."jobs" AS t');
});

test("one statement is printed without an end, to be put into another one", async () => {
  const { out } = await invoke([
    "sql",
    ...usual,
    "--dialect",
    "spark",
    "--table",
    "jobs",
    "--statement",
    "tuples",
  ]);
  expect(out).toMatch(/^WITH /);
  expect(out).not.toContain(";");
});

test("results stand beside columns of the same name, in whatever case", async () => {
  const { out } = await invoke(["sql", ...usual, "--column=PUE", "--dialect", "trino", "--table", "jobs"]);
  expect(out).toContain('AS "given_PUE"');
});

test.each([
  ["no column of time", columns("hardware", "region"), "NO_TIME_COLUMN"],
  ["no column of hardware", columns("hours", "region"), "NO_COLUMN"],
  ["a mapping of no column", [...usual, "--map", "region=nowhere"], "UNKNOWN_COLUMN"],
  ["a group of no column", [...usual, "--by", "nothing"], "UNKNOWN_COLUMN"],
  ["no columns at all", [], "USAGE"],
  [
    "CodeCarbon's file",
    columns("run_id", "emissions_rate", "energy_consumed", "country_iso_code", "duration"),
    "CUMULATIVE_FILE",
  ],
])("sql refuses %s", async (_, flags, finding) => {
  const { code, out, err } = await invoke(["sql", ...flags, "--dialect", "duckdb", "--table", "jobs"]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(finding);
});
