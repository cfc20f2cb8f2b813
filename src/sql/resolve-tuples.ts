import { makePlan, namesBeside, type Plan, type PlanOptions } from "../batch/plan.ts";
import type { Scorer } from "../batch/score.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import type { Cell } from "../records/row-reader.ts";
import { hasTime } from "./amounts.ts";
import { MAPPING_COLUMNS } from "./mapping.ts";
import { type ResolvedTuple, resolveTuple } from "./tuple.ts";

/** Who is told about tuples as they are resolved. */
export interface TupleListener {
  /** Headings of the cells, beside which those of MAPPING_COLUMNS stand. */
  start: (names: readonly string[], plan: Plan) => void;
  tuple: (cells: readonly Cell[], resolved: ResolvedTuple) => void;
}

export interface TupleCounts {
  tuples: number;
  rejected: number;
}

interface TuplePlan {
  header: readonly string[];
  plan: Plan;
  /** Cells that stand for all tuples: one device-hour where no column gives the time. */
  more: readonly Cell[];
  kept: readonly number[];
}

/** Resolves the tuples of a file in their order. The header of the first one is that of all. */
export async function resolveTuples(
  source: RecordSource,
  options: PlanOptions & { file: string },
  score: Scorer,
  listener: TupleListener,
): Promise<Outcome<TupleCounts>> {
  const counts = { tuples: 0, rejected: 0 };
  let planned = source.header && started(source.header, options, listener);
  for await (const records of source.batches) {
    for (const record of records) {
      if (record.broken)
        return failure({ ...record.broken, where: { file: options.file, line: record.line } });
      planned ??= started(record.header, options, listener);
      if (!planned.ok) return planned;
      const cells = aligned(record, planned.value.header);
      const resolved = resolveTuple(planned.value.plan, [...cells, ...planned.value.more], score);
      listener.tuple(
        planned.value.kept.map((i) => cells[i]),
        resolved,
      );
      counts.tuples++;
      if (!resolved.score) counts.rejected++;
    }
  }
  if (!planned) return failure(finding("EMPTY_FILE", { path: options.file }));
  return planned.ok ? success(counts) : planned;
}

function started(
  header: readonly string[],
  options: PlanOptions,
  { start }: TupleListener,
): Outcome<TuplePlan> {
  const planned = planOf(header, options);
  if (!planned.ok) return planned;
  const { kept, plan } = planned.value;
  const names = kept.map((i) => header[i]!);
  start(namesBeside(names, MAPPING_COLUMNS), plan);
  return planned;
}

const HOUR = "hardware_hours [h]";

function planOf(header: readonly string[], options: PlanOptions): Outcome<TuplePlan> {
  const own = makePlan(header, options);
  if (!own.ok) return own;
  const { kept } = own.value;
  if (hasTime(own.value.columns)) return success({ header, plan: own.value, more: [], kept });
  const timed = makePlan([...header, HOUR], options);
  return timed.ok ? success({ header, plan: timed.value, more: ["1"], kept }) : timed;
}

function aligned({ header, cells }: SourceRecord, names: readonly string[]): readonly Cell[] {
  return header === names ? cells : names.map((name) => cells[header.indexOf(name)]);
}
