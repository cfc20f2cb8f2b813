import { middleOfCountry } from "../../catalog/world.ts";
import type { Findings } from "../../survey/survey.ts";
import { counted } from "../survey/table.ts";
import { fromZero } from "./axes.ts";
import type { Datum, Figure } from "./figure.ts";
import { mapSpec } from "./map.ts";
import { INTENSITY } from "./palette.ts";

const MOST_ROWS = 20;
const ROW = 17;
const BARS = 200;
const MAP = 240;
/** Longest bar and its label, as a multiple of the bar. */
const ROOM = 1.75;
/** Area of the largest circle in px². */
const CIRCLE = 500;

/** Models by country with the median intensity of their grids, as a map and as bars (the paper's Figure 1). */
export function placesFigure({ places, totals }: Findings): Figure {
  const named = places.countries.filter((c) => c.country !== null);
  const shown = named.slice(0, MOST_ROWS);
  const left = named.length - shown.length;
  return {
    id: "1-countries",
    title: "Where models are trained",
    caption: `Models by country, with the median carbon intensity of their grids in gCO2eq/kWh; n = ${counted(totals.models, "model")}${left > 0 ? `; ${left} more countries on the map only` : ""}`,
    data: named.map((c, i): Datum => {
      const middle = c.country_id === null ? undefined : middleOfCountry(c.country_id);
      const label = `${c.models}, at ${c.intensity_g_per_kwh.median.toFixed(0)} g/kWh`;
      return {
        country: c.country,
        continent: c.continent,
        models: c.models,
        median_g_per_kwh: c.intensity_g_per_kwh.median,
        ...{ longitude: middle?.longitude ?? null, latitude: middle?.latitude ?? null },
        ...{ bar: i < MOST_ROWS, label, tooltip: `${c.country}: ${label}` },
      };
    }),
    spec: specOf(shown.length, shown[0]?.models ?? 1),
  };
}

function specOf(rows: number, most: number): Record<string, unknown> {
  const color = {
    field: "median_g_per_kwh",
    type: "quantitative",
    scale: INTENSITY,
    legend: {
      ...{ title: "median g/kWh", titleFontWeight: "normal", titleFontSize: 10 },
      ...{ gradientLength: 120, gradientThickness: 8 },
    },
  };
  const description = { field: "tooltip" };
  const size = {
    field: "models",
    type: "quantitative",
    scale: { domain: [0, most], range: [0, CIRCLE] },
    legend: null,
  };
  const y = {
    field: "country",
    type: "nominal",
    sort: null,
    title: null,
    axis: { ticks: false, domain: false },
  };
  const x = {
    field: "models",
    type: "quantitative",
    ...fromZero("models"),
    scale: { domain: [0, most * ROOM] },
  };
  return {
    vconcat: [
      mapSpec(MAP, { color, size, description }),
      {
        width: BARS,
        height: rows * ROW,
        transform: [{ filter: "datum.bar" }],
        encoding: { y, description },
        layer: [
          { mark: { type: "bar", height: ROW - 5 }, encoding: { x, color: { ...color, legend: null } } },
          { mark: { type: "text", align: "left", dx: 4 }, encoding: { x, text: { field: "label" } } },
        ],
      },
    ],
    resolve: { scale: { color: "independent" } },
  };
}
