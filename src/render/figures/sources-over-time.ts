import type { Findings } from "../../survey/survey.ts";
import { counted, NOT_SAID } from "../survey/table.ts";
import { fromZero, shortYears, yearsAxis } from "./axes.ts";
import { type Figure, WIDTH } from "./figure.ts";
import { sourceScales } from "./palette.ts";

/** Number of models and intensity by energy source over the years (the paper's Figure 6). */
export function sourcesOverTimeFigure({ sources_over_time: found }: Findings): Figure {
  const names = found.map((f) => f.name ?? f.energy_source ?? NOT_SAID);
  const scales = sourceScales(names);
  const data = found.map((f) => {
    const source = f.name ?? f.energy_source ?? NOT_SAID;
    const years = shortYears(f.first_year, f.last_year);
    const { mean, min, max } = f.intensity_g_per_kwh;
    return {
      years,
      energy_source: source,
      order: (scales.color.domain as string[]).indexOf(source),
      models: f.models,
      mean_g_per_kwh: mean,
      least_g_per_kwh: min,
      most_g_per_kwh: max,
      tooltip: `${source}, ${years}: ${counted(f.models, "model")}, mean ${mean.toFixed(0)} g/kWh (${min.toFixed(0)} to ${max.toFixed(0)})`,
    };
  });
  const n = found.reduce((sum, f) => sum + f.models, 0);
  return {
    id: "6-sources-over-time",
    title: "Energy sources over the years",
    caption: `Above: models by main energy source of their grid; below: mean carbon intensity, with the range; n = ${counted(n, "model")}`,
    data,
    spec: specOf(
      scales,
      data.map((d) => d.years),
    ),
  };
}

function specOf(scales: ReturnType<typeof sourceScales>, years: readonly string[]): Record<string, unknown> {
  const x = yearsAxis(null, years);
  const color = { field: "energy_source", type: "nominal", scale: scales.color };
  const shape = { field: "energy_source", type: "nominal", scale: scales.shape };
  const xOffset = { field: "energy_source", type: "nominal", scale: { domain: scales.color.domain } };
  const y = { field: "mean_g_per_kwh", type: "quantitative", ...fromZero("intensity (gCO2eq/kWh)") };
  const description = { field: "tooltip" };
  return {
    resolve: { scale: { color: "independent", shape: "independent" } },
    vconcat: [
      {
        width: WIDTH,
        height: 120,
        mark: { type: "bar" },
        encoding: {
          x,
          y: { field: "models", type: "quantitative", ...fromZero("models") },
          color,
          order: { field: "order", type: "quantitative" },
          description,
        },
      },
      {
        width: WIDTH,
        height: 130,
        encoding: {
          x: { ...x, title: "year" },
          xOffset,
          color: { ...color, legend: null },
          description,
        },
        layer: [
          {
            mark: { type: "rule", strokeWidth: 1.2 },
            encoding: { y: { ...y, field: "least_g_per_kwh" }, y2: { field: "most_g_per_kwh" } },
          },
          {
            mark: { type: "point", filled: true, size: 36, opacity: 1 },
            encoding: { y, shape: { ...shape, legend: null } },
          },
        ],
      },
    ],
  };
}
