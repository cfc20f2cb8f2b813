import type { Figures } from "../core/estimate.ts";
import { ExactSums } from "../core/exact-sums.ts";
import type { RangeTotals } from "./ranged.ts";
import { AMOUNTS, addAmounts, amountsOf } from "./totals.ts";

/** The sums of all rows of one model. */
export interface ModelResult {
  /** The model's name; of a row without one, its line. */
  model: string;
  rows: number;
  hardware_hours: number;
  energy_kwh: number;
  facility_energy_kwh: number;
  co2eq_kg: number;
  /** Only with `--range`. */
  range?: RangeTotals;
}

/** Models that are listed; those that come later are only counted, so that memory stays flat. */
const MOST_LISTED = 10_000;

/** Sums by model, in the order in which the models first stand in the file. */
export class Models {
  readonly #rows = new Map<string, { index: number; rows: number }>();
  readonly #sums = new ExactSums(AMOUNTS);
  /** Rows of models beyond those that are listed. */
  rowsNotListed = 0;

  add(model: string, figures: Figures): void {
    const known = this.#rows.get(model);
    if (!known && this.#rows.size >= MOST_LISTED) {
      this.rowsNotListed++;
      return;
    }
    const entry = known ?? { index: this.#rows.size, rows: 0 };
    if (!known) this.#rows.set(model, entry);
    entry.rows++;
    addAmounts(this.#sums, entry.index * AMOUNTS, figures);
  }

  toResult(): ModelResult[] {
    return [...this.#rows].map(([model, { index, rows }]) => {
      const { mean_intensity_g_per_kwh: _, ...sums } = amountsOf(this.#sums, index * AMOUNTS);
      return { model, rows, ...sums };
    });
  }
}
