import { grouped, groupsOf } from "./groups.ts";
import { inPeriod, type Period, periodsOf } from "./periods.ts";
import type { SurveyRecord } from "./record.ts";
import { known, type Spread, spreadOf } from "./spread.ts";

/** What the models of some years took. */
export interface YearsFinding extends Period {
  models: number;
  co2eq_kg: Spread;
  energy_kwh: Spread;
  /** Over the records whose hardware-hours are known. */
  hardware_hours: Spread | null;
}

/** How emissions, energy and hardware-hours evolve. */
export interface OverTimeFinding {
  /** All tasks together, by year: the grand averages. */
  years: YearsFinding[];
  /** The same by period, years with few records joined. */
  periods: YearsFinding[];
  /** By period and task. */
  tasks: (YearsFinding & { task: string | null })[];
  /** Over all years. */
  all: YearsFinding | null;
  models_without_year: number;
}

/**
 * Mean, median and geometric mean of CO2eq, energy and hardware-hours by period and task, with the grand averages.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Figure 3
 */
export function overTimeOf(records: readonly SurveyRecord[]): OverTimeFinding {
  const dated = records.filter((r) => r.year !== null);
  const years = grouped(dated, (r) => r.year!).sort((a, b) => a.key - b.key);
  const periods = periodsOf(records);
  return {
    years: years.map((g) => yearsFinding(g.members, { first_year: g.key, last_year: g.key })),
    periods: periods.map((period) => yearsFinding(inPeriod(dated, period), period)),
    tasks: periods.flatMap((period) =>
      groupsOf(inPeriod(dated, period), (r) => r.task).map((g) => ({
        task: g.key,
        ...yearsFinding(g.members, period),
      })),
    ),
    all: years.length
      ? yearsFinding(dated, { first_year: years[0]!.key, last_year: years.at(-1)!.key })
      : null,
    models_without_year: records.length - dated.length,
  };
}

function yearsFinding(records: readonly SurveyRecord[], { first_year, last_year }: Period): YearsFinding {
  return {
    first_year,
    last_year,
    models: records.length,
    co2eq_kg: spreadOf(records.map((r) => r.co2eqKg))!,
    energy_kwh: spreadOf(records.map((r) => r.energyKwh))!,
    hardware_hours: spreadOf(known(records.map((r) => r.hardwareHours))),
  };
}
