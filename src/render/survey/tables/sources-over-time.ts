import type { Findings } from "../../../survey/survey.ts";
import { amount, intensity, NOT_SAID, number, percent, type SurveyTable, text, years } from "../table.ts";

/** Models and intensity by energy source over the years (the paper's Figure 6). */
export function sourcesOverTimeTable({ sources_over_time: found }: Findings): SurveyTable {
  return {
    id: "sources-over-time",
    title: "Energy sources over the years",
    columns: [
      text("years"),
      text("main energy source"),
      ...["models", "share", "mean g/kWh", "median"].map(number),
    ],
    rows: found.map((f) => [
      years(f),
      f.name ?? f.energy_source ?? NOT_SAID,
      amount(f.models),
      percent(f.share),
      intensity(f.intensity_g_per_kwh.mean),
      intensity(f.intensity_g_per_kwh.median),
    ]),
    notes: [],
  };
}
