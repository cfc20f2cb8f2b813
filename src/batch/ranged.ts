import { ExactSums } from "../core/exact-sums.ts";
import type { IntensitySeries, RangeFigures, Span } from "../core/index.ts";
import { success } from "../diagnostics/diagnostic.ts";
import { estimateOf } from "../estimate/estimate-run.ts";
import { rangeCells } from "../range/cells.ts";
import { rangeOf } from "../range/range-of.ts";
import type { Scorer } from "./score.ts";

/** A scorer whose scores carry a range, and its cells behind the others. */
export function withRanges(score: Scorer, series: IntensitySeries | undefined): Scorer {
  return (row) => {
    const outcome = score(row);
    if (!outcome.ok) return outcome;
    const { run, resolved, findings, cells } = outcome.value;
    const range = rangeOf(estimateOf(run, resolved, findings), series);
    return success({ ...outcome.value, range, cells: [...cells, ...rangeCells(range)] }, outcome.findings);
  };
}

/** Sums of ranges: all low, all central and all high. */
export interface RangeTotals {
  energy_kwh: Span;
  facility_energy_kwh: Span;
  co2eq_kg: Span;
}

const QUANTITIES = ["energy_kwh", "facility_energy_kwh", "co2eq_kg"] as const;
const ENDS = ["low", "central", "high"] as const;
const CELLS = QUANTITIES.length * ENDS.length;

/** Adds up ranges, of all rows and by model; the sums are exact, as those of a batch's totals are. */
export class RangeSums {
  readonly #sums = new ExactSums(CELLS);
  readonly #models = new Map<string, number>();

  /** @param model undefined where models are not listed */
  add(model: string | undefined, range: RangeFigures): void {
    this.#addAt(0, range);
    if (model === undefined) return;
    const at = this.#models.get(model) ?? this.#models.size + 1;
    this.#models.set(model, at);
    this.#addAt(at, range);
  }

  total(): RangeTotals {
    return this.#at(0);
  }

  ofModel(model: string): RangeTotals {
    return this.#at(this.#models.get(model) ?? 0);
  }

  #addAt(index: number, range: RangeFigures): void {
    for (const [q, quantity] of QUANTITIES.entries())
      for (const [e, end] of ENDS.entries())
        this.#sums.add(index * CELLS + q * ENDS.length + e, range[quantity][end]);
  }

  #at(index: number): RangeTotals {
    const span = (quantity: number): Span => {
      const [low, central, high] = ENDS.map((_, e) =>
        this.#sums.sum(index * CELLS + quantity * ENDS.length + e),
      );
      return { low: low ?? 0, central: central ?? 0, high: high ?? 0 };
    };
    return { energy_kwh: span(0), facility_energy_kwh: span(1), co2eq_kg: span(2) };
  }
}
