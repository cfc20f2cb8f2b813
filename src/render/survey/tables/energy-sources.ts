import type { Findings } from "../../../survey/survey.ts";
import { amount, counted, intensity, NOT_SAID, number, type SurveyTable, text, yesNo } from "../table.ts";

/** Models and carbon intensity by main energy source (the paper's Table 2). */
export function energySourcesTable({ energy_sources: found }: Findings): SurveyTable {
  return {
    id: "energy-sources",
    title: "Models by main energy source of their grid",
    columns: [
      text("main energy source"),
      text("low-carbon"),
      number("models"),
      ...["mean g/kWh", "median", "least", "most"].map(number),
    ],
    rows: found.sources.map((s) => {
      const { mean, median, min, max } = s.intensity_g_per_kwh;
      return [
        s.name ?? s.energy_source ?? NOT_SAID,
        s.energy_source === null ? "" : yesNo(s.low_carbon),
        amount(s.models),
        ...[mean, median, min, max].map(intensity),
      ];
    }),
    notes: notesOf(found),
  };
}

function notesOf(found: Findings["energy_sources"]): string[] {
  if (found.sample_mean_g_per_kwh === null) return [];
  const { low_carbon_models: low, high_carbon_models: high, unknown_models: unknown, world } = found;
  const aside = unknown ? `, and of ${unknown} it is not known` : "";
  const mean = `mean of the sample ${found.sample_mean_g_per_kwh.toFixed(1)} gCO2eq/kWh`;
  const beside = world
    ? `; the world's grid: ${world.g_per_kwh.toFixed(1)} in ${world.year} (${world.kind}, source ${world.source})`
    : "";
  return [`main source low-carbon: ${counted(low, "model")}, not: ${high}${aside}`, `${mean}${beside}`];
}
