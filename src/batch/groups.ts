import type { Figures } from "../core/estimate.ts";
import { ExactSums } from "../core/exact-sums.ts";
import { type Spread, Spreads, type SpreadsState } from "./spreads.ts";
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

/** Groups as they go from one thread to another. */
export interface GroupsState {
  values: readonly (readonly GroupValue[])[];
  energy: SpreadsState;
  co2eq: SpreadsState;
  /** Exact sums of the amounts of each group, in their order. */
  sums: bigint[][];
}

/** Groups of rows by the values of `--by`. What it gives depends on neither the order of rows nor on threads. */
export class Groups {
  readonly #names: readonly string[];
  /** Of each group, its values as one text and as they are. */
  readonly #ids: string[] = [];
  readonly #values: (readonly GroupValue[])[] = [];
  readonly #indices = new Map<string, number>();
  readonly #sums = new ExactSums(AMOUNTS);
  readonly #energy = new Spreads();
  readonly #co2eq = new Spreads();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Adds a row under its values, in the order of the names. */
  add(values: readonly GroupValue[], a: Figures): void {
    this.addRows(Int32Array.of(this.indexOf(values)), amountsIn(a), 1);
  }

  /** The index of the group with these values. */
  indexOf(values: readonly GroupValue[]): number {
    const id = JSON.stringify(values);
    const known = this.#indices.get(id);
    if (known !== undefined) return known;
    this.#indices.set(id, this.#ids.length);
    this.#values.push(values);
    return this.#ids.push(id) - 1;
  }

  /** Adds rows, whose amounts stand one after the other in an array, to the groups with so many indices. */
  addRows(indices: Int32Array, amounts: Float64Array, rows: number): void {
    this.#energy.add(indices, rows, amounts, ENERGY, AMOUNTS);
    this.#co2eq.add(indices, rows, amounts, CO2EQ, AMOUNTS);
    for (let row = 0; row < rows; row++)
      this.#sums.addRow(indices[row]! * AMOUNTS, amounts, row * AMOUNTS, AMOUNTS);
  }

  /** What another thread needs to know of these groups to add them to its own. */
  state(): GroupsState {
    const sums = this.#ids.map((_, index) =>
      Array.from({ length: AMOUNTS }, (_, i) => this.#sums.exact(index * AMOUNTS + i)),
    );
    const [energy, co2eq] = [this.#energy.state(), this.#co2eq.state()];
    return { values: this.#values, energy, co2eq, sums };
  }

  merge({ values, energy, co2eq, sums }: GroupsState): void {
    const indices = values.map((of) => this.indexOf(of));
    for (const [i, index] of indices.entries())
      for (const [n, sum] of sums[i]!.entries()) this.#sums.addExact(index * AMOUNTS + n, sum);
    this.#energy.merge(energy, indices);
    this.#co2eq.merge(co2eq, indices);
  }

  /** The groups that have rows, the largest emissions first; equal ones in the order of their values. */
  toResult(totals: { energy_kwh: number; co2eq_kg: number }): GroupResult[] {
    const [energies, co2eqs] = [this.#energy.results(), this.#co2eq.results()];
    const results = this.#ids.flatMap((id, index) => {
      const [energy, co2eq] = [energies[index], co2eqs[index]];
      if (!energy?.size || !co2eq) return [];
      const sums = amountsOf(this.#sums, index * AMOUNTS);
      const result: GroupResult = {
        key: Object.fromEntries(this.#names.map((name, i) => [name, this.#values[index]![i] ?? null])),
        count: energy.size,
        hardware_hours: sums.hardware_hours,
        mean_intensity_g_per_kwh: sums.mean_intensity_g_per_kwh,
        energy_kwh: measure(energy, sums.energy_kwh, totals.energy_kwh),
        co2eq_kg: measure(co2eq, sums.co2eq_kg, totals.co2eq_kg),
      };
      return [{ id, result }];
    });
    results.sort((a, b) => b.result.co2eq_kg.sum - a.result.co2eq_kg.sum || (a.id < b.id ? -1 : 1));
    return results.map(({ result }) => result);
  }
}

function measure({ size, min, max, median }: Spread, sum: number, total: number): Measure {
  return { sum, mean: sum / size, median, min, max, share: total > 0 ? sum / total : null };
}
