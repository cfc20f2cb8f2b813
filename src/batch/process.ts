import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { lastOfRun } from "../records/last-of-run.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import { textOf } from "../records/row-reader.ts";
import { makePlan, type Plan, type PlanOptions } from "./plan.ts";
import { ReportMaker } from "./report.ts";
import { type RowResult, runRecord } from "./run.ts";
import type { Scorer } from "./score.ts";

/** How a file is scored. */
export interface ProcessOptions extends PlanOptions {
  /** The file's name, for findings. */
  file: string;
  /** Whether sums by model are wanted. */
  withModels: boolean;
  score: Scorer;
  /** Scores what it can before the records are asked for; the source then gives the others. */
  ahead?: ((plan: Plan, maker: ReportMaker, listener: Listener) => Promise<void>) | undefined;
}

/** Who is told about results as they come. */
export interface Listener {
  /** The headings that are handed on, before the first row. */
  start: (names: readonly string[], plan?: Plan) => void;
  row: (result: RowResult) => void;
  /** After each group of rows, with the number of rows so far. */
  progress: (rows: number) => void;
}

/** Scores all records of a file in their order. Fails where its header cannot be understood. */
export async function processRecords(
  source: RecordSource,
  options: ProcessOptions,
  listener: Listener,
): Promise<Outcome<ReportMaker>> {
  const planOf = onePlanAHeader({ ...options, lenient: source.format === "json" });
  const { header } = source;
  if (source.format === "csv" && !header) return failure(finding("EMPTY_FILE", { path: options.file }));
  const plan = header && planOf(header);
  if (plan && !plan.ok) {
    const where = { file: options.file, line: 1 };
    return failure(...plan.findings.map((f) => ({ ...f, where: f.where ?? where })));
  }
  const maker = new ReportMaker(options.by ?? [], options.withModels);
  maker.notes.push(...(plan?.value.notes ?? []));
  if (plan) listener.start(plan.value.keptNames, plan.value);
  const context = { file: options.file, score: options.score, planOf };
  let started = plan !== undefined;
  if (plan) await options.ahead?.(plan.value, maker, listener);
  for await (const batch of recordsThatCount(source, plan?.value, maker)) {
    if (!started && batch.length) listener.start(namesIn(batch, planOf));
    started ||= batch.length > 0;
    for (const record of batch) {
      const result = runRecord(record, source, context);
      maker.add(result);
      listener.row(result);
    }
    listener.progress(maker.totals.rows);
  }
  if (!started) listener.start([]);
  return success(maker);
}

function onePlanAHeader(options: PlanOptions): (header: readonly string[]) => Outcome<Plan> {
  const plans = new Map<readonly string[], Outcome<Plan>>();
  return (header) => {
    const plan = plans.get(header) ?? makePlan(header, options);
    plans.set(header, plan);
    return plan;
  };
}

/** All records, or the last of each run of a cumulative file. */
function recordsThatCount(
  { batches }: RecordSource,
  plan: Plan | undefined,
  { totals }: ReportMaker,
): AsyncIterable<SourceRecord[]> {
  const index = plan?.lastOf;
  if (index === undefined) return batches;
  const runOf = ({ cells, broken }: SourceRecord): string | undefined =>
    broken ? undefined : textOf(cells[index]) || undefined;
  return lastOfRun(batches, runOf, (count) => {
    totals.rows += count;
    totals.superseded += count;
  });
}

/** The headings of the first records, each once: objects may differ in their keys. */
function namesIn(
  batch: readonly SourceRecord[],
  planOf: (header: readonly string[]) => Outcome<Plan>,
): string[] {
  const plans = batch.map(({ header }) => planOf(header));
  return [...new Set(plans.flatMap((plan) => (plan.ok ? plan.value.keptNames : [])))];
}
