import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { hostileCsv, hostileMaps } from "../examples/hostile-csv.ts";
import { CO2ML, installSpark, JOB, sparkEnvironment } from "./environment.ts";

const missing = installSpark();
const folder = mkdtempSync(join(tmpdir(), "co2ml-job-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(missing)(
  `the job takes CSV of names that would do harm${missing ? `: skipped, ${missing}` : ""}`,
  async () => {
    const at = (name: string) => join(folder, name);
    writeFileSync(at("runs.csv"), hostileCsv);
    const maps = hostileMaps.map((map) => `--map=${map}`);
    const options = [
      "--format",
      "csv",
      "--multiline",
      "--by",
      "region",
      `--co2ml=${process.execPath} ${CO2ML}`,
    ];
    const settings = ["--master", "local[2]", "--conf", "spark.ui.enabled=false"];
    const args = [...settings, JOB, at("runs.csv"), at("output"), ...options, ...maps];
    const done = spawnSync("spark-submit", args, { env: sparkEnvironment(folder), encoding: "utf8" });
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("TUPLES_REJECTED")]);

    const batch = spawnSync(
      process.execPath,
      [
        CO2ML,
        "batch",
        at("runs.csv"),
        "--format",
        "ndjson",
        "--rejects",
        at("rejects.csv"),
        "--raw",
        ...maps,
      ],
      { encoding: "utf8" },
    );
    const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
    const rows = async (name: string) =>
      (await duckdb.runAndReadAll(`FROM '${at("output")}/${name}/*.parquet'`)).getRowObjectsJS();
    const texts = (list: Record<string, unknown>[], leaveOut: string) =>
      list
        .map((row) =>
          JSON.stringify(
            Object.entries(row)
              .filter(([name]) => name !== leaveOut)
              .map(([name, value]) => [
                name,
                typeof value === "number" ? value.toPrecision(12) : (value ?? ""),
              ]),
          ),
        )
        .sort();
    const expected = batch.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(texts(await rows("scored"), "")).toEqual(texts(expected, ""));
    const rejects = parse(readFileSync(at("rejects.csv")), { columns: true }) as Record<string, unknown>[];
    expect(texts(await rows("rejects"), "reject_place")).toEqual(texts(rejects, "reject_place"));
    duckdb.closeSync();
  },
);
