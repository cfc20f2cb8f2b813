import { G_PER_KG } from "../core/units.ts";
import type { Quantity } from "./claims.ts";
import { agrees, exactly, type Interval, product, type Rounding } from "./interval.ts";
import type { Printed } from "./printed.ts";
import type { Recomputed } from "./recompute.ts";
import type { Subject } from "./subject.ts";

/** What a claimed figure was held against. */
export type Basis = "inputs" | "inputs, before PUE" | "claimed energy" | "claimed energy, before PUE";

/** One claimed figure beside what follows from the inputs; kWh or kg. */
export interface Assessment {
  quantity: Quantity;
  claim: Printed;
  basis: Basis;
  expected: Interval;
  holds: boolean;
  /** How the digits came about where it holds. */
  rounding: Rounding | null;
}

interface Reading {
  basis: Basis;
  expected: Interval;
}

const perKg = exactly(1 / G_PER_KG);
const digitsOf = ({ low, value, high }: Printed): Interval => ({ low, value, high });

/**
 * Holds each claimed figure against what follows from the inputs. Emissions may also follow from the claimed energy, where
 * that holds or where the inputs give none; energy may be meant at the hardware, where the emissions show that PUE was
 * counted after it.
 * @returns a figure that nothing can be said about is left out
 */
export function assess(subject: Subject, recomputed: Recomputed): Assessment[] {
  const { energy, pue, intensity } = recomputed;
  const facility = energy && product(energy, pue);
  const direct =
    facility && intensity ? [{ basis: "inputs" as const, expected: emissions(facility, intensity) }] : [];
  const ofEnergy =
    subject.energy && facility
      ? against("energy", subject.energy, [{ basis: "inputs", expected: facility }])
      : undefined;
  const emitted = subject.co2eq && against("co2eq", subject.co2eq, direct);
  const early =
    subject.energy && energy && !ofEnergy?.holds && emitted?.holds
      ? against("energy", subject.energy, [{ basis: "inputs, before PUE", expected: energy }])
      : undefined;
  const energyHeld = early?.holds ? early : ofEnergy;
  const chained =
    subject.energy && (energyHeld?.holds ?? true) && intensity
      ? throughEnergy(subject.energy, pue, intensity)
      : [];
  const ofCo2eq = subject.co2eq && against("co2eq", subject.co2eq, [...direct, ...chained]);
  return [energyHeld, ofCo2eq].filter((a) => a !== undefined);
}

/** Emissions of the claimed energy, whether that is before or after PUE. */
function throughEnergy(claim: Printed, pue: Interval, intensity: Interval): Reading[] {
  const energy = digitsOf(claim);
  return [
    { basis: "claimed energy", expected: emissions(energy, intensity) },
    { basis: "claimed energy, before PUE", expected: emissions(product(energy, pue), intensity) },
  ];
}

const emissions = (energy: Interval, intensity: Interval): Interval => product(energy, intensity, perKg);

/** The first reading that agrees with the claim by rounding, else in any other way, else the first. */
function against(quantity: Quantity, claim: Printed, readings: readonly Reading[]): Assessment | undefined {
  const tried = readings.map((reading) => ({ ...reading, how: agrees(reading.expected, claim) }));
  const best = tried.find((t) => t.how === "rounded") ?? tried.find((t) => t.how) ?? tried[0];
  if (!best) return undefined;
  const { basis, expected, how } = best;
  return { quantity, claim, basis, expected, holds: how !== undefined, rounding: how ?? null };
}
