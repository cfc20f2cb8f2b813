import { type Diagnostic, failure, isError, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { located } from "../records/located.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import type { Cell } from "../records/row-reader.ts";
import { type RowRun, rowRun } from "../records/row-run.ts";
import type { Plan } from "./plan.ts";
import type { Score, Scorer } from "./score.ts";

/** What became of a record: a score, or the errors that are the reasons why there is none. */
export type RowResult =
  | { ok: true; record: SourceRecord; plan: Plan; score: Score }
  | { ok: false; record: SourceRecord; findings: readonly Diagnostic[] };

/** What is needed to score the records of a file. */
export interface RunContext {
  /** The file's name, for findings. */
  file: string;
  planOf: (header: readonly string[]) => Outcome<Plan>;
  score: Scorer;
}

/** What tells where a cell stands in a record's text. */
export type TextShape = Pick<RecordSource, "format" | "delimiter">;

/** Scores one record. */
export function runRecord(record: SourceRecord, source: TextShape, context: RunContext): RowResult {
  const outcome = outcomeOf(record, context);
  if (outcome.ok) return { ok: true, record, ...outcome.value };
  const findings = outcome.findings.filter(isError).map((f) => located(f, record, source, context.file));
  return { ok: false, record, findings };
}

function outcomeOf(record: SourceRecord, context: RunContext): Outcome<{ plan: Plan; score: Score }> {
  if (record.broken) return { ok: false, findings: [record.broken] };
  const plan = context.planOf(record.header);
  if (!plan.ok) return plan;
  const scored = scoreCells(plan.value, record.cells, context.score);
  return scored.ok ? success({ plan: plan.value, score: scored.value.score }) : scored;
}

/** Scores the cells of one record, whatever it was read from. */
export function scoreCells(
  { columns }: Plan,
  cells: readonly Cell[],
  scorer: Scorer,
): Outcome<{ row: RowRun; score: Score }> {
  const { row, findings } = rowRun(columns, cells);
  const score = scorer(row);
  if (findings.length) return failure(...findings, ...score.findings.filter(isAboutName));
  return score.ok ? success({ row, score: score.value }) : score;
}

/** What a wrong value cannot have caused: with the number gone, something may seem to be missing that is not. */
const isAboutName = (f: Diagnostic): boolean => isError(f) && f.code !== "MISSING_FACTOR";
