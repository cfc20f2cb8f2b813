import { extname } from "node:path";
import type { ScoreOptions } from "../batch/score.ts";
import { resolveRegion } from "../catalog/index.ts";
import type { EstimateOptions } from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { readNumber, readPue } from "../records/fields.ts";
import type { BatchFormat } from "../render/batch-formats.ts";
import { exceeds } from "./limit.ts";

/** All flags of `co2ml batch`, as commander hands them over. */
export interface BatchFlags extends EstimateOptions {
  output?: string;
  format?: BatchFormat;
  json?: boolean;
  columns?: boolean;
  map?: string[];
  preferRecord?: boolean;
  region?: string;
  year?: string;
  pue?: string;
  by?: string[];
  summary?: string;
  rejects?: string;
  maxCo2eq?: string;
  strict?: boolean;
  force?: boolean;
  raw?: boolean;
  quiet?: boolean;
  color: boolean;
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
  ".txt": "table",
};

/** Reads the flags; all that is wrong with them is found at once. */
export function settingsOf(flags: BatchFlags): Outcome<BatchSettings> {
  const findings: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T> | undefined): T | undefined => {
    if (outcome && !outcome.ok) findings.push(...outcome.findings);
    return outcome?.ok ? outcome.value : undefined;
  };
  const { region, kind, intensitySource, powerBasis } = flags;
  const year = keep(
    flags.year === undefined ? undefined : readNumber("year", flags.year, { flag: "--year" }),
  );
  const pue = keep(flags.pue === undefined ? undefined : readPue(flags.pue, { flag: "--pue" }));
  const limit = keep(flags.maxCo2eq === undefined ? undefined : exceeds(flags.maxCo2eq));
  const place = region === undefined ? undefined : resolveRegion(region);
  if (place && !place.ok)
    findings.push(...place.findings.map((f) => ({ ...f, where: { flag: "--region" } })));
  const extension = extname(flags.output ?? "").toLowerCase();
  if (extension === ".gz") findings.push(compressed(flags.output ?? ""));
  if (findings.length) return failure(...findings);
  const score = { region, year, pue, kind, intensitySource, powerBasis };
  return success({
    format: flags.json
      ? "json"
      : (flags.format ?? (flags.output === undefined ? "table" : (FORMATS[extension] ?? "csv"))),
    delimiter: extension === ".tsv" ? "\t" : ",",
    score: Object.fromEntries(
      Object.entries(score).filter(([, value]) => value !== undefined),
    ) as ScoreOptions,
    limit,
  });
}

function compressed(path: string): Diagnostic {
  const mend = `write ${path.slice(0, -extname(path).length)} and compress it afterwards`;
  return finding("USAGE", { text: "results are not written compressed", mend }, { flag: "--output" });
}
