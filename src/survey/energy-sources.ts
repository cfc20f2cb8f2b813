import { groupsOf } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";
import { meanOf, type Spread, spreadOf } from "./spread.ts";

/** The world's intensity, to set beside the sample's. */
export interface WorldIntensity {
  g_per_kwh: number;
  year: number | null;
  kind: string | null;
  source: string | null;
}

/** An energy source with the intensities of the grids whose main source it is. */
export interface EnergySourceFinding {
  /** Id of data/energy-sources.csv; null for records whose grid's main source is not known. */
  energy_source: string | null;
  name: string | null;
  low_carbon: boolean | null;
  models: number;
  intensity_g_per_kwh: Spread;
}

/** Which energy sources train models. */
export interface EnergySourcesFinding {
  sources: EnergySourceFinding[];
  /** Models whose main source is low-carbon, is not, or is not known. */
  low_carbon_models: number;
  high_carbon_models: number;
  unknown_models: number;
  /** Mean over the models, gCO2eq/kWh; each model counts once, whatever its energy. */
  sample_mean_g_per_kwh: number | null;
  world: WorldIntensity | null;
}

/**
 * Models and carbon intensity by main energy source.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Table 2
 */
export function energySourcesOf(
  records: readonly SurveyRecord[],
  world: WorldIntensity | null,
): EnergySourcesFinding {
  const count = (lowCarbon: boolean | null) => records.filter((r) => r.lowCarbon === lowCarbon).length;
  return {
    sources: groupsOf(records, (r) => r.energySource).map(({ key, members }) => ({
      energy_source: key,
      name: members[0]?.energySourceName ?? null,
      low_carbon: members[0]?.lowCarbon ?? null,
      models: members.length,
      intensity_g_per_kwh: spreadOf(members.map((r) => r.intensityGPerKwh))!,
    })),
    low_carbon_models: count(true),
    high_carbon_models: count(false),
    unknown_models: count(null),
    sample_mean_g_per_kwh: records.length ? meanOf(records.map((r) => r.intensityGPerKwh)) : null,
    world,
  };
}
