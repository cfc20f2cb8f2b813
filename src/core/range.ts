import type { EstimateSource } from "./estimate.ts";
import { co2eqKg, facilityEnergyKwh } from "./formulas.ts";

/** Low, central and high of one quantity. */
export interface Span {
  low: number;
  central: number;
  high: number;
}

/** A value that a factor may have: what it rests on, and the id of its source in data/sources.csv. */
export interface Bound {
  value: number;
  basis: string;
  /** null where the value is the user's own, or nothing is counted. */
  source: string | null;
}

/** What a factor may be. `draw` and `server` multiply the energy of the paper's method. */
export interface RangeBounds {
  low: Bound;
  central: Bound;
  high: Bound;
}

/** The four factors of a range, in the order in which they multiply. */
export interface RangeFactors {
  /** Energy that devices draw over what they would at TDP, 1 where power was given or measured. */
  draw: RangeBounds;
  /** Energy of the server over that of its devices. */
  server: RangeBounds;
  /** Energy of the facility over that of the server. */
  pue: RangeBounds;
  /** gCO2eq/kWh. */
  intensity: RangeBounds;
}

/** One factor of a range with the share of the whole spread that is its own, 0 to 1. */
export interface RangeFactor extends RangeBounds {
  factor: keyof RangeFactors;
  unit: string;
  contribution: number;
}

/** Spans of the results when every factor is at its low, central or high value at once. */
export interface RangeFigures {
  /** kWh of the servers, before PUE. */
  energy_kwh: Span;
  /** kWh, × PUE. */
  facility_energy_kwh: Span;
  /** kg CO2eq. */
  co2eq_kg: Span;
  factors: RangeFactor[];
}

/** A range with the sources that its bounds come from. */
export interface EstimateRange extends RangeFigures {
  sources: EstimateSource[];
}

const UNITS: Record<keyof RangeFactors, string> = {
  draw: "W/W",
  server: "W/W",
  pue: "kWh/kWh",
  intensity: "g/kWh",
};

/**
 * Applies draw × server × PUE × intensity to an energy, all low, all central and all high. A factor's contribution is
 * its share of the logarithm of high over low, so that the contributions add up to 1.
 * @param energyKwh kWh at the hardware by the paper's method, at least 0
 */
export function rangeFigures(energyKwh: number, factors: RangeFactors): RangeFigures {
  const { draw, server, pue, intensity } = factors;
  const energy = spanOf((end) => energyKwh * draw[end].value * server[end].value);
  const facility = spanOf((end) => facilityEnergyKwh(energy[end], pue[end].value));
  return {
    energy_kwh: energy,
    facility_energy_kwh: facility,
    co2eq_kg: spanOf((end) => co2eqKg(facility[end], intensity[end].value)),
    factors: withContributions(factors),
  };
}

function spanOf(value: (end: keyof Span) => number): Span {
  return { low: value("low"), central: value("central"), high: value("high") };
}

function withContributions(factors: RangeFactors): RangeFactor[] {
  const names = Object.keys(UNITS) as (keyof RangeFactors)[];
  const spread = ({ low, high }: RangeBounds): number =>
    low.value > 0 ? Math.log(high.value / low.value) : 0;
  const whole = names.reduce((sum, name) => sum + spread(factors[name]), 0);
  return names.map((factor) => ({
    factor,
    unit: UNITS[factor],
    ...factors[factor],
    contribution: whole > 0 ? spread(factors[factor]) / whole : 0,
  }));
}
