import type { Bound, EstimateRange, RangeFactor, Span } from "../../core/index.ts";
import { contributionText } from "../../range/cells.ts";
import { co2eqText, energyText, exact, massText } from "../quantity.ts";
import { visible } from "../visible.ts";

/** One bound of a factor in words. */
export interface BoundLine {
  end: keyof Span;
  value: string;
  /** What it rests on, with its source. */
  basis: string;
}

/** A factor of a range in words. */
export interface FactorSection {
  name: string;
  /** `44 % of the range`. */
  contribution: string;
  /** One line where low, central and high are the same. */
  bounds: BoundLine[];
}

const NAMES: Record<RangeFactor["factor"], string> = {
  draw: "draw over TDP",
  server: "server over its devices",
  pue: "PUE",
  intensity: "intensity, g/kWh",
};

/** `15.1 kg to 61.2 kg CO2eq, central 40.9 kg, from 53.1 kWh to 221 kWh`. */
export function rangeLead({ co2eq_kg: kg, facility_energy_kwh: kwh }: EstimateRange): string {
  return `${massText(kg.low)} to ${co2eqText(kg.high)}, central ${massText(kg.central)}, from ${energyText(kwh.low)} to ${energyText(kwh.high)}`;
}

/** Every factor with its bounds, what each rests on, and what it contributes. */
export function factorSections({ factors }: EstimateRange): FactorSection[] {
  return factors.map((f) => ({
    name: NAMES[f.factor],
    contribution: f.contribution === 0 ? "no range" : `${contributionText(f)} of the range`,
    bounds:
      f.low.value === f.high.value
        ? [boundLine("central", f.central)]
        : ENDS.map((end) => boundLine(end, f[end])),
  }));
}

const ENDS = ["low", "central", "high"] as const;

function boundLine(end: keyof Span, { value, basis, source }: Bound): BoundLine {
  return {
    end,
    value: exact(value),
    basis: visible(source === null ? basis : `${basis} (source ${source})`),
  };
}
