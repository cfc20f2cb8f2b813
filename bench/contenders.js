import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const co2ml = (...options) => ({
  command: (input, output) => [
    process.execPath,
    here("../bin/co2ml.js"),
    "batch",
    input,
    "-o",
    output,
    "--force",
    "--quiet",
    ...options,
  ],
});
const peer = (file) => ({
  command: (input, output, tables) => [process.execPath, here(`peers/${file}`), input, output, tables],
});

/** What each contender runs, by name; the first is what the others are compared with. */
export const contenders = {
  "DuckDB, 2 threads": peer("duckdb.js"),
  "DuckDB, 2 threads, by region": { ...peer("duckdb.js"), env: { GROUP_BY: "region" } },
  "co2ml, 2 threads": co2ml("--threads", "2"),
  "co2ml, 1 thread": co2ml("--threads", "1"),
  "co2ml, 2 threads, --by region": co2ml("--threads", "2", "--by", "region"),
  "co2ml, 1 thread, --by region": co2ml("--threads", "1", "--by", "region"),
  ...(hasPolars() && {
    "Polars streaming, 2 threads": {
      command: (input, output, tables) => ["python3", here("peers/polars.py"), input, output, tables],
      env: { POLARS_MAX_THREADS: "2" },
    },
  }),
  uDSV: { ...peer("udsv.js"), slow: true },
  papaparse: { ...peer("papaparse.js"), slow: true },
  "csv-parse, arrays": { ...peer("csv-parse-arrays.js"), slow: true },
  "csv-parse, zod, csv-stringify": { ...peer("csv-parse-zod.js"), slow: true },
};

function hasPolars() {
  const found = spawnSync("python3", ["-c", "import polars"]).status === 0;
  if (!found) console.error("Polars is left out: `python3 -c 'import polars'` fails here");
  return found;
}
