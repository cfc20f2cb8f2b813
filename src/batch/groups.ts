import type { Figures } from "../core/estimate.ts";
import { ExactSums } from "../core/exact-sums.ts";
import { Spread } from "./spread.ts";
import { AMOUNTS, addAmounts, amountsOf } from "./totals.ts";

/** A value that rows are grouped by. */
export type GroupValue = string | number | null;

/** One measure over the rows of a group; `share` is of all estimated rows, from 0 to 1. */
export interface Measure {
  sum: number;
  mean: number;
  median: number;
  min: number;
  max: number;
  share: number | null;
}

/** A group as `batch --format json` and `--summary` print it. */
export interface GroupResult {
  key: Record<string, GroupValue>;
  count: number;
  hardware_hours: number;
  mean_intensity_g_per_kwh: number | null;
  energy_kwh: Measure;
  co2eq_kg: Measure;
}

interface Group {
  index: number;
  values: readonly GroupValue[];
  count: number;
  energy: Spread;
  co2eq: Spread;
}

/** Rows up to which medians are exact; above, memory stays flat and they are off by 0.5 % at most. */
export const EXACT_MEDIANS = 200_000;

/** Groups of rows by the values of `--by`. What it gives depends on neither the order of rows nor on threads. */
export class Groups {
  readonly #names: readonly string[];
  readonly #groups = new Map<string, Group>();
  readonly #sums = new ExactSums(AMOUNTS);
  #rows = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Adds a row under its values, in the order of the names. */
  add(values: readonly GroupValue[], amounts: Figures): void {
    const group = this.#groupOf(values);
    group.count++;
    group.energy.add(amounts.energyKwh);
    group.co2eq.add(amounts.co2eqKg);
    addAmounts(this.#sums, group.index * AMOUNTS, amounts);
    this.#grown(1);
  }

  merge(other: Groups): void {
    for (const theirs of other.#groups.values()) {
      const group = this.#groupOf(theirs.values);
      group.count += theirs.count;
      group.energy.merge(theirs.energy);
      group.co2eq.merge(theirs.co2eq);
      for (let i = 0; i < AMOUNTS; i++) {
        this.#sums.merge(group.index * AMOUNTS + i, other.#sums, theirs.index * AMOUNTS + i);
      }
    }
    this.#grown(other.#rows);
  }

  /** The groups, the largest emissions first; equal ones in the order of their values. */
  toResult(totals: { energy_kwh: number; co2eq_kg: number }): GroupResult[] {
    const results = [...this.#groups].map(([id, group]) => ({ id, result: this.#resultOf(group, totals) }));
    results.sort((a, b) => b.result.co2eq_kg.sum - a.result.co2eq_kg.sum || (a.id < b.id ? -1 : 1));
    return results.map(({ result }) => result);
  }

  #resultOf(group: Group, totals: { energy_kwh: number; co2eq_kg: number }): GroupResult {
    const sums = amountsOf(this.#sums, group.index * AMOUNTS);
    const measure = (spread: Spread, sum: number, total: number): Measure => ({
      sum,
      mean: sum / group.count,
      median: spread.median(),
      min: spread.min,
      max: spread.max,
      share: total > 0 ? sum / total : null,
    });
    return {
      key: Object.fromEntries(this.#names.map((name, i) => [name, group.values[i] ?? null])),
      count: group.count,
      hardware_hours: sums.hardware_hours,
      mean_intensity_g_per_kwh: sums.mean_intensity_g_per_kwh,
      energy_kwh: measure(group.energy, sums.energy_kwh, totals.energy_kwh),
      co2eq_kg: measure(group.co2eq, sums.co2eq_kg, totals.co2eq_kg),
    };
  }

  #groupOf(values: readonly GroupValue[]): Group {
    const id = JSON.stringify(values);
    const known = this.#groups.get(id);
    if (known) return known;
    const group = { index: this.#groups.size, values, count: 0, energy: new Spread(), co2eq: new Spread() };
    if (this.#rows > EXACT_MEDIANS) coarsen(group);
    this.#groups.set(id, group);
    return group;
  }

  #grown(rows: number): void {
    const before = this.#rows;
    this.#rows += rows;
    if (before <= EXACT_MEDIANS && this.#rows > EXACT_MEDIANS)
      for (const group of this.#groups.values()) coarsen(group);
  }
}

function coarsen({ energy, co2eq }: Group): void {
  energy.coarsen();
  co2eq.coarsen();
}
