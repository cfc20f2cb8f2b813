import { extname } from "node:path";
import type { ScoreOptions } from "../batch/score.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { BatchFormat } from "../render/batch-formats.ts";
import { exceeds } from "./limit.ts";
import { type ReadingFlags, scoreOptionsOf } from "./reading-flags.ts";

/** All flags of `co2ml batch`, as commander hands them over. */
export interface BatchFlags extends ReadingFlags {
  output?: string;
  format?: BatchFormat;
  json?: boolean;
  columns?: boolean;
  by?: string[];
  summary?: string;
  rejects?: string;
  range?: boolean;
  maxCo2eq?: string;
  raw?: boolean;
  threads?: number;
}

/** What the flags mean. */
export interface BatchSettings {
  format: BatchFormat;
  /** Between cells of CSV that is written. */
  delimiter: string;
  score: ScoreOptions;
  limit: ((totalKg: number) => Diagnostic | undefined) | undefined;
}

const FORMATS: Record<string, BatchFormat> = {
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".md": "markdown",
  ".parquet": "parquet",
  ".txt": "table",
};

/** Reads the flags; all that is wrong with them is found at once. */
export function settingsOf(flags: BatchFlags): Outcome<BatchSettings> {
  const score = scoreOptionsOf(flags);
  const limit = flags.maxCo2eq === undefined ? undefined : exceeds(flags.maxCo2eq);
  const extension = extname(flags.output ?? "").toLowerCase();
  const findings = [
    ...(score.ok ? [] : score.findings),
    ...(limit && !limit.ok ? limit.findings : []),
    ...(extension === ".gz" ? [compressed(flags.output ?? "")] : []),
    ...(flags.format === "parquet" && !isFile(flags.output) ? [needsFile()] : []),
  ];
  if (!score.ok || (limit && !limit.ok) || findings.length) return failure(...findings);
  return success({
    format: flags.json
      ? "json"
      : (flags.format ?? (flags.output === undefined ? "table" : (FORMATS[extension] ?? "csv"))),
    delimiter: extension === ".tsv" ? "\t" : ",",
    score: score.value,
    limit: limit?.value,
  });
}

function compressed(path: string): Diagnostic {
  const mend = `write ${path.slice(0, -extname(path).length)} and compress it afterwards`;
  return finding("USAGE", { text: "results are not written compressed", mend }, { flag: "--output" });
}

/** Whether an output is a file, not standard output. */
export const isFile = (path: string | undefined): path is string => path !== undefined && path !== "-";

/** The end of a Parquet file says where everything stands, so that nobody reads it from a pipe. */
export function needsFile(): Diagnostic {
  const mend = "name a file: `-o scored.parquet`";
  return finding("USAGE", { text: "Parquet is not written to standard output", mend }, { flag: "--format" });
}
