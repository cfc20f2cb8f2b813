import { G_PER_KG } from "../core/index.ts";
import type { SurveyRecord } from "./record.ts";
import { type Disagreement, disagreementsOf } from "./recorded.ts";
import { known, type Spread, spreadOf, sumOf } from "./spread.ts";

/** Something everyday that emits as much. */
export interface Equivalent {
  id: string;
  /** What is counted: `km in an average car`. */
  unit: string;
  /** kg CO2eq per unit. */
  kg_per_unit: number;
  /** How many units emit as much as the total. */
  units: number;
  source: string;
}

/** A constant of data/constants.csv that a total is compared with. */
export type EquivalentFactor = Omit<Equivalent, "units">;

/** A record among those that emit most. */
export interface Contributor {
  label: string;
  line: number | null;
  co2eq_kg: number;
  /** Share of the total, 0 to 1. */
  share: number;
}

/** How much all records took, and how it is spread over them. */
export interface TotalsFinding {
  models: number;
  energy_kwh: Spread | null;
  co2eq_kg: Spread | null;
  hardware_hours: Spread | null;
  wall_hours: Spread | null;
  /** Mean intensity weighted by energy, gCO2eq/kWh. */
  mean_intensity_g_per_kwh: number | null;
  largest: Contributor[];
  equivalents: Equivalent[];
  /** kg by our own arithmetic, whatever the analyses use. */
  computed_co2eq_kg: number;
  /** kg of the file's own figures, over the records that have one. */
  recorded_co2eq_kg: number | null;
  recorded_models: number;
  disagreements: Disagreement[];
}

const LARGEST = 10;

/** Totals, distributions, the largest contributors and equivalents of the total. */
export function totalsOf(
  records: readonly SurveyRecord[],
  factors: readonly EquivalentFactor[],
): TotalsFinding {
  const energy = spreadOf(records.map((r) => r.energyKwh));
  const co2eq = spreadOf(records.map((r) => r.co2eqKg));
  const recorded = known(records.map((r) => r.recordedCo2eq)).map((r) => r.value);
  const total = co2eq?.sum ?? 0;
  return {
    models: records.length,
    energy_kwh: energy,
    co2eq_kg: co2eq,
    hardware_hours: spreadOf(known(records.map((r) => r.hardwareHours))),
    wall_hours: spreadOf(known(records.map((r) => r.wallHours))),
    mean_intensity_g_per_kwh: energy && energy.sum > 0 ? (total / energy.sum) * G_PER_KG : null,
    largest: [...records]
      .sort((a, b) => b.co2eqKg - a.co2eqKg)
      .slice(0, LARGEST)
      .map(({ label, line, co2eqKg }) => ({
        label,
        line,
        co2eq_kg: co2eqKg,
        share: total > 0 ? co2eqKg / total : 0,
      })),
    equivalents: factors.map((f) => ({ ...f, units: total / f.kg_per_unit })),
    computed_co2eq_kg: sumOf(records.map((r) => r.computedCo2eqKg)),
    recorded_co2eq_kg: recorded.length ? sumOf(recorded) : null,
    recorded_models: recorded.length,
    disagreements: disagreementsOf(records),
  };
}
