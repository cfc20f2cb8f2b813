import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster } from "./cluster.ts";
import { differences } from "./comparison.ts";
import { CO2ML, installSpark, JOB, sparkEnvironment } from "./environment.ts";
import { CLUSTERS, MAPS, writeRows } from "./rows.ts";

const ROWS = Number(process.env.SPARK_ROWS ?? 20_000_000);
const DONE_WITH_REJECTS = 4;
const MS_BETWEEN_LOOKS = 100;
const missing = installSpark();
const maps = MAPS.map((map) => `--map=${map}`);

describe.skipIf(missing)(`a job log of ${ROWS} rows${missing ? `: skipped, ${missing}` : ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "co2ml-scale-"));
  const input = join(folder, "rows");
  const output = (engine: string): string => join(folder, engine);
  const took: Record<string, { seconds: number; "rows/s": number }> = {};
  let duckdb: DuckDBConnection;

  beforeAll(async () => {
    duckdb = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
    await writeRows(duckdb, ROWS, input);
  });
  afterAll(() => {
    duckdb?.closeSync();
    rmSync(folder, { recursive: true, force: true });
    console.table(took);
  });

  async function timed<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await run();
    const seconds = (performance.now() - start) / 1000;
    took[name] = { seconds: Math.round(seconds * 10) / 10, "rows/s": Math.round(ROWS / seconds) };
    return result;
  }

  test("batch scores it", async () => {
    mkdirSync(output("batch"));
    await timed("batch", () => CLUSTERS.forEach(scoreByBatch));
  });

  function scoreByBatch(cluster: string): void {
    const [file] = readdirSync(join(input, `cluster=${cluster}`));
    const to = (ending: string) => join(output("batch"), `${cluster}${ending}`);
    const options = ["-o", to(".parquet"), "--rejects", to(".csv"), "--quiet", ...maps];
    const args = [CO2ML, "batch", join(input, `cluster=${cluster}`, file!), ...options];
    const done = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
    expect(done.status).toBe(DONE_WITH_REJECTS);
  }

  test("DuckDB gives what batch gives", async () => {
    mkdirSync(output("duckdb"));
    await timed("DuckDB, 2 threads", scoreByDuckDb);
    await sameAsBatch("duckdb");
  });

  async function scoreByDuckDb(): Promise<void> {
    const to = (file: string) => join(output("duckdb"), file);
    const sample = join(input, "cluster=a", readdirSync(join(input, "cluster=a"))[0]!);
    const options = ["--dialect", "duckdb", "--table", "runs", "--mapping", "mapping", ...maps];
    const copy = (statement: string, file: string) => {
      const args = [CO2ML, "sql", sample, ...options, "--statement", statement];
      const query = execFileSync(process.execPath, args, { encoding: "utf8" });
      return duckdb.run(`COPY (${query}) TO '${to(file)}' (FORMAT parquet)`);
    };
    await duckdb.run(`CREATE VIEW runs AS FROM read_parquet('${input}/*/*.parquet')`);
    await copy("tuples", "tuples.parquet");
    const resolve = [CO2ML, "resolve", to("tuples.parquet"), "-o", to("mapping.parquet"), ...maps];
    expect(spawnSync(process.execPath, resolve).status).toBe(DONE_WITH_REJECTS);
    await duckdb.run(`CREATE VIEW mapping AS FROM read_parquet('${to("mapping.parquet")}')`);
    for (const name of ["scored", "rejects"]) {
      mkdirSync(to(name));
      await copy(name, `${name}/part.parquet`);
    }
    await copy("totals", "totals.parquet");
  }

  test.each([1, 2])("Spark on a cluster of %i workers gives what batch gives", async (workers) => {
    await onCluster(workers, async ({ url }) => {
      const name = `spark${workers}`;
      const label = `Spark, ${workers} ${workers === 1 ? "worker" : "workers"}`;
      expect(await timed(label, () => ended(submit(url, name)))).toBe(0);
      await sameAsBatch(name);
    });
  });

  test("Spark loses a worker half-way and gives what batch gives", async () => {
    const half = partsIn(join(output("spark2"), "scored")) / 2;
    await onCluster(2, async (cluster) => {
      const job = submit(cluster.url, "lossy");
      await timed("Spark, 2 workers, one lost", async () => {
        const code = ended(job);
        await untilWritten(half, join(output("lossy"), "scored"), job);
        await cluster.endWorker();
        expect(job.exitCode).toBeNull();
        expect(await code).toBe(0);
      });
      await sameAsBatch("lossy");
    });
  });

  async function onCluster(workers: number, run: (cluster: Cluster) => Promise<void>): Promise<void> {
    const cluster = await Cluster.start(sparkEnvironment(folder), folder, workers);
    try {
      await run(cluster);
    } finally {
      await cluster.stop();
    }
  }

  /** Small partitions, so that there is a half. */
  function submit(master: string, name: string): ChildProcess {
    const settings = [
      "spark.driver.host=127.0.0.1",
      "spark.ui.enabled=false",
      "spark.executor.memory=1500m",
      "spark.sql.files.maxPartitionBytes=8m",
    ].flatMap((setting) => ["--conf", setting]);
    const args = ["--master", master, ...settings, JOB, input, output(name), ...maps];
    return spawn("spark-submit", [...args, `--co2ml=${process.execPath} ${CO2ML}`], {
      env: sparkEnvironment(folder),
      stdio: "ignore",
    });
  }

  async function sameAsBatch(engine: string): Promise<void> {
    for (const cluster of CLUSTERS) {
      const scored = (files: string) => `(FROM read_parquet('${files}') WHERE cluster = '${cluster}')`;
      const batch = scored(`${output("batch")}/${cluster}.parquet`);
      expect(await differences(duckdb, batch, scored(`${output(engine)}/scored/*.parquet`), "job_id")).toBe(
        0,
      );
    }
    const reasons = (source: string) =>
      `(SELECT CAST(job_id AS BIGINT) AS job_id, reject_code FROM ${source})`;
    const batch = reasons(`read_csv('${output("batch")}/*.csv', header = true, all_varchar = true)`);
    const other = reasons(`read_parquet('${output(engine)}/rejects/*.parquet')`);
    expect(await differences(duckdb, batch, other, "job_id")).toBe(0);
  }
});

function ended(process: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => process.once("exit", resolve));
}

/** Waits until a job has committed so many parts of a result. */
async function untilWritten(parts: number, result: string, job: ChildProcess): Promise<void> {
  while (job.exitCode === null && partsIn(join(result, "_temporary", "0")) < parts) {
    await new Promise((resolve) => setTimeout(resolve, MS_BETWEEN_LOOKS));
  }
}

/** Files of a result, or folders of committed tasks while it is written. */
function partsIn(folder: string): number {
  try {
    return readdirSync(folder).filter((name) => /^(?:part|task)/.test(name)).length;
  } catch {
    return 0;
  }
}
