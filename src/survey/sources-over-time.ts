import { groupsOf } from "./groups.ts";
import { inPeriod, type Period, periodsOf } from "./periods.ts";
import type { SurveyRecord } from "./record.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** The models of a period whose grids have one main energy source. */
export interface SourcePeriodFinding extends Period {
  energy_source: string | null;
  name: string | null;
  models: number;
  /** Share of the period's models, 0 to 1. */
  share: number;
  intensity_g_per_kwh: Spread;
}

/**
 * Intensity and number of models by main energy source over the years.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Figure 6
 */
export function sourcesOverTimeOf(records: readonly SurveyRecord[]): SourcePeriodFinding[] {
  return periodsOf(records).flatMap((period) => {
    const all = inPeriod(records, period);
    return groupsOf(all, (r) => r.energySource).map(({ key, members }) => ({
      ...period,
      energy_source: key,
      name: members[0]?.energySourceName ?? null,
      models: members.length,
      share: members.length / all.length,
      intensity_g_per_kwh: spreadOf(members.map((r) => r.intensityGPerKwh))!,
    }));
  });
}
