import type { Figures } from "../core/estimate.ts";
import { ExactSums } from "../core/exact-sums.ts";
import type { IntensityKind } from "../core/factors.ts";
import { G_PER_KG } from "../core/units.ts";
import type { RangeTotals } from "./ranged.ts";

/** Where each amount of a row stands among them, and its sum among the sums. */
export const HOURS = 0;
export const ENERGY = 1;
export const FACILITY = 2;
export const CO2EQ = 3;
/** How many sums one set of amounts takes. */
export const AMOUNTS = 4;

/** Adds a row's amounts to the sums from a position on. */
export function addAmounts(sums: ExactSums, at: number, a: Figures): void {
  sums.addRow(at, amountsIn(a), 0, AMOUNTS);
}

/** The amounts of a row in the order of the sums; hardware-hours that are not known count as none. */
export function amountsIn(a: Figures): Float64Array {
  return Float64Array.of(a.hardwareHours ?? 0, a.energyKwh, a.facilityEnergyKwh, a.co2eqKg);
}

/** Sums as they are printed; the mean intensity is weighted by energy, so that it times the energy gives the CO2eq. */
export function amountsOf(sums: ExactSums, at: number) {
  const facility = sums.sum(at + FACILITY);
  const co2eqKg = sums.sum(at + CO2EQ);
  return {
    hardware_hours: sums.sum(at + HOURS),
    energy_kwh: sums.sum(at + ENERGY),
    facility_energy_kwh: facility,
    co2eq_kg: co2eqKg,
    mean_intensity_g_per_kwh: facility > 0 ? (co2eqKg * G_PER_KG) / facility : null,
  };
}

/** Rows of each kind of intensity. */
export interface KindCounts {
  lifecycle: number;
  direct: number;
  given: number;
}

/** Totals as they go from one thread to another. */
export interface TotalsState {
  rows: number;
  estimated: number;
  rejected: number;
  superseded: number;
  kinds: KindCounts;
  /** Exact sums of the amounts, in their order. */
  sums: readonly bigint[];
}

/** The totals of a batch. Their sums are exact, so that neither order nor threads change a bit. */
export class Totals {
  rows = 0;
  estimated = 0;
  rejected = 0;
  /** Rows of a cumulative file that a later row of the same run replaces. */
  superseded = 0;
  readonly kinds: KindCounts = { lifecycle: 0, direct: 0, given: 0 };
  readonly #sums = new ExactSums(AMOUNTS);

  add(amounts: Figures, kind: IntensityKind | null): void {
    this.estimated++;
    this.kinds[kind ?? "given"]++;
    addAmounts(this.#sums, 0, amounts);
  }

  /** Adds so many rows at once, whose amounts are added by `addRow`. */
  count(rows: number, kind: IntensityKind | null): void {
    this.rows += rows;
    this.estimated += rows;
    this.kinds[kind ?? "given"] += rows;
  }

  /** Adds the amounts of a row, which stand in an array from a position on. */
  addRow(amounts: Float64Array, from: number): void {
    this.#sums.addRow(0, amounts, from, AMOUNTS);
  }

  /** Adds exact sums of amounts. */
  addSums(sums: readonly bigint[]): void {
    for (const [i, sum] of sums.entries()) this.#sums.addExact(i, sum);
  }

  state(): TotalsState {
    const { rows, estimated, rejected, superseded, kinds } = this;
    const sums = Array.from({ length: AMOUNTS }, (_, i) => this.#sums.exact(i));
    return { rows, estimated, rejected, superseded, kinds, sums };
  }

  merge(other: TotalsState): void {
    this.rows += other.rows;
    this.estimated += other.estimated;
    this.rejected += other.rejected;
    this.superseded += other.superseded;
    for (const kind of Object.keys(this.kinds) as (keyof KindCounts)[]) this.kinds[kind] += other.kinds[kind];
    this.addSums(other.sums);
  }

  /** As `batch --format json` prints them. */
  toResult(): TotalsResult {
    return {
      rows: this.rows,
      estimated: this.estimated,
      rejected: this.rejected,
      ...(this.superseded > 0 && { superseded: this.superseded }),
      ...amountsOf(this.#sums, 0),
      intensity_kinds: { ...this.kinds },
    };
  }
}

/** `totals` of a batch result. */
export interface TotalsResult {
  rows: number;
  estimated: number;
  rejected: number;
  superseded?: number;
  hardware_hours: number;
  energy_kwh: number;
  facility_energy_kwh: number;
  co2eq_kg: number;
  mean_intensity_g_per_kwh: number | null;
  intensity_kinds: KindCounts;
  /** Only with `--range`. */
  range?: RangeTotals;
}
