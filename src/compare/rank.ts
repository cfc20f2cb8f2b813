import type { Estimate, EstimateFinding } from "../core/index.ts";
import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";
import { toEstimateFinding } from "../estimate/estimate-run.ts";

/** One alternative: its estimate, and by how much the user says it is faster. */
export interface Alternative {
  estimate: Estimate;
  /** Hours were divided by this; null where the hours are those given. */
  speedup: number | null;
}

/** An alternative with its place among the others. */
export interface RankedAlternative extends Alternative {
  /** 1 is the lowest emission. */
  rank: number;
  /** Emissions over those of rank 1; null where those are 0. */
  ratio: number | null;
}

/** A finding with the number of alternatives that it was made of. */
export type SharedFinding = EstimateFinding & { rows: number };

/** Alternatives of one job, the lowest emission first. */
export interface Comparison {
  /** How many were compared, of which `rows` may show fewer. */
  compared: number;
  rows: RankedAlternative[];
  warnings: SharedFinding[];
  notes: SharedFinding[];
}

/**
 * Ranks alternatives by kg CO2eq, equal ones in the given order, and says when lifecycle and direct figures are ranked
 * together.
 * @param top how many to keep; undefined keeps all
 * @param said findings about the comparison as a whole
 */
export function rank(
  alternatives: readonly Alternative[],
  top?: number,
  said: readonly Diagnostic[] = [],
): Comparison {
  const sorted = alternatives.toSorted((a, b) => a.estimate.co2eq_kg - b.estimate.co2eq_kg);
  const lowest = sorted[0]?.estimate.co2eq_kg ?? 0;
  const rows = sorted.slice(0, top).map((alternative, i) => ({
    ...alternative,
    rank: i + 1,
    ratio: lowest === 0 ? null : alternative.estimate.co2eq_kg / lowest,
  }));
  const estimates = rows.map((row) => row.estimate);
  const general = [...said, ...mixedKinds(alternatives)];
  const of = (severity: "warning" | "note") =>
    general
      .filter((d) => d.severity === severity)
      .map((d) => ({ ...toEstimateFinding(d), rows: rows.length }));
  return {
    compared: alternatives.length,
    rows,
    warnings: [...of("warning"), ...shared(estimates.flatMap((e) => e.warnings))],
    notes: [...of("note"), ...shared(estimates.flatMap((e) => e.notes))],
  };
}

function mixedKinds(alternatives: readonly Alternative[]): Diagnostic[] {
  const count = (kind: string) =>
    alternatives.filter(({ estimate }) => estimate.carbon_intensity.kind === kind).length;
  const [lifecycle, direct] = [count("lifecycle"), count("direct")];
  return lifecycle && direct ? [finding("RANKED_KINDS", { lifecycle, direct })] : [];
}

/** The distinct findings in their first order, each with how often it was made. */
function shared(findings: readonly EstimateFinding[]): SharedFinding[] {
  const byMessage = new Map<string, SharedFinding>();
  for (const f of findings) {
    const known = byMessage.get(f.message);
    if (known) known.rows++;
    else byMessage.set(f.message, { ...f, rows: 1 });
  }
  return [...byMessage.values()];
}
