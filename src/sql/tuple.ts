import type { Plan } from "../batch/plan.ts";
import { scoreCells } from "../batch/run.ts";
import type { Score, Scorer } from "../batch/score.ts";
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { type Cell, RowReader } from "../records/row-reader.ts";
import type { RowRun } from "../records/row-run.ts";
import type { EnergyFrom, HoursFrom } from "./mapping.ts";

/** What a tuple comes to, by the amounts that stand in it. */
export interface ResolvedTuple {
  /** Undefined where the tuple is rejected. */
  score?: Score;
  hoursFrom?: HoursFrom;
  energyFrom?: EnergyFrom;
  /** The errors that are the reasons why it is rejected. */
  reasons: readonly Diagnostic[];
  /** Where the hardware's name carries a count: the count that it fits, and why every other count is rejected. */
  count?: { inName: number; reasons: readonly Diagnostic[] };
}

/** Resolves a tuple as `batch` scores a row. */
export function resolveTuple(plan: Plan, cells: readonly Cell[], score: Scorer): ResolvedTuple {
  const { columns } = plan;
  const resolve = (given: readonly Cell[]): ResolvedTuple => {
    const outcome = scoreCells(plan, given, score);
    if (!outcome.ok) return { reasons: outcome.findings.filter(isError) };
    const { row, score: own } = outcome.value;
    const ownHours = new RowReader(given).filled(columns.hardware_hours) !== undefined;
    return { score: own, hoursFrom: hoursFrom(row, ownHours), energyFrom: energyFrom(row, own), reasons: [] };
  };
  const resolved = resolve(cells);
  const inName = countInName(resolved.reasons);
  const at = columns.count.find(({ index }) => cells[index] === "1")?.index;
  if (inName === undefined || at === undefined) return resolved;
  const fitting = resolve(cells.map((cell, i) => (i === at ? String(inName) : cell)));
  return {
    ...fitting,
    ...(fitting.hoursFrom === "count,hours" && { hoursFrom: "hours" }),
    count: { inName, reasons: resolved.reasons },
  };
}

function hoursFrom({ run }: RowRun, ownHours: boolean): HoursFrom {
  const [use] = run.hardware;
  if (use?.hardwareHours !== undefined) return ownHours ? "hardware_hours" : "recorded_hours";
  return (use ?? run.instance)?.count === undefined ? "hours" : "count,hours";
}

function energyFrom({ run }: RowRun, { findings }: Score): EnergyFrom {
  if (findings.some(({ code }) => code === "RECORDED_ENERGY")) return "recorded_energy";
  return run.energyKwh === undefined ? "power" : "energy_kwh";
}

/** The count of a name such as "8x V100", where only the tuple's 1, which stands for any count, contradicts it. */
function countInName(reasons: readonly Diagnostic[]): number | undefined {
  const twice = reasons.find((d): d is Diagnostic<"COUNT_TWICE"> => d.code === "COUNT_TWICE");
  return twice?.args.given === 1 ? twice.args.inName : undefined;
}
