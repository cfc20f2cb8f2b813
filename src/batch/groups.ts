import type { Figures } from "../core/estimate.ts";
import { ExactSums } from "../core/exact-sums.ts";
import { Spread, type SpreadState } from "./spread.ts";
import { AMOUNTS, amountsIn, amountsOf, CO2EQ, ENERGY } from "./totals.ts";

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

/** A group as it goes from one thread to another. */
export interface GroupState {
  values: readonly GroupValue[];
  count: number;
  energy: SpreadState;
  co2eq: SpreadState;
  /** Exact sums of the amounts, in their order. */
  sums: bigint[];
}

interface Group {
  /** Its values as one text. */
  id: string;
  values: readonly GroupValue[];
  count: number;
  energy: Spread;
  co2eq: Spread;
}

/** Rows up to which medians are exact; above, memory stays flat and they are off by 0.4 % at most. */
export const EXACT_MEDIANS = 200_000;

/** Groups of rows by the values of `--by`. What it gives depends on neither the order of rows nor on threads. */
export class Groups {
  readonly #names: readonly string[];
  readonly #groups: Group[] = [];
  readonly #indices = new Map<string, number>();
  readonly #sums = new ExactSums(AMOUNTS);
  #rows = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Adds a row under its values, in the order of the names. */
  add(values: readonly GroupValue[], a: Figures): void {
    this.addAt(this.indexOf(values), amountsIn(a), 0);
  }

  /** The index of the group with these values. */
  indexOf(values: readonly GroupValue[]): number {
    const id = JSON.stringify(values);
    const known = this.#indices.get(id);
    if (known !== undefined) return known;
    const group = { id, values, count: 0, energy: new Spread(), co2eq: new Spread() };
    if (this.#rows > EXACT_MEDIANS) coarsen(group);
    this.#indices.set(id, this.#groups.length);
    return this.#groups.push(group) - 1;
  }

  /** Adds a row, whose amounts stand in an array from a position on, to the group with an index. */
  addAt(index: number, amounts: Float64Array, from: number): void {
    const group = this.#groups[index]!;
    group.count++;
    group.energy.add(amounts[from + ENERGY]!);
    group.co2eq.add(amounts[from + CO2EQ]!);
    this.#sums.addRow(index * AMOUNTS, amounts, from, AMOUNTS);
    this.#grown(1);
  }

  /** What another thread needs to know of these groups to add them to its own. */
  state(): GroupState[] {
    const sumsOf = (index: number): bigint[] =>
      Array.from({ length: AMOUNTS }, (_, i) => this.#sums.exact(index * AMOUNTS + i));
    return this.#groups.map(({ values, count, energy, co2eq }, index) => {
      return { values, count, energy: { ...energy }, co2eq: { ...co2eq }, sums: sumsOf(index) };
    });
  }

  merge(others: readonly GroupState[]): void {
    for (const { values, count, energy, co2eq, sums } of others) {
      const index = this.indexOf(values);
      const group = this.#groups[index]!;
      group.count += count;
      group.energy.merge(energy);
      group.co2eq.merge(co2eq);
      for (const [i, sum] of sums.entries()) this.#sums.addExact(index * AMOUNTS + i, sum);
      this.#grown(count);
    }
  }

  /** The groups, the largest emissions first; equal ones in the order of their values. */
  toResult(totals: { energy_kwh: number; co2eq_kg: number }): GroupResult[] {
    const results = this.#groups.map((group, index) => {
      return { id: group.id, result: this.#resultOf(group, index, totals) };
    });
    results.sort((a, b) => b.result.co2eq_kg.sum - a.result.co2eq_kg.sum || (a.id < b.id ? -1 : 1));
    return results.map(({ result }) => result);
  }

  #resultOf(group: Group, index: number, totals: { energy_kwh: number; co2eq_kg: number }): GroupResult {
    const sums = amountsOf(this.#sums, index * AMOUNTS);
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

  #grown(rows: number): void {
    const before = this.#rows;
    this.#rows += rows;
    if (before <= EXACT_MEDIANS && this.#rows > EXACT_MEDIANS)
      for (const group of this.#groups) coarsen(group);
  }
}

function coarsen({ energy, co2eq }: Group): void {
  energy.coarsen();
  co2eq.coarsen();
}
