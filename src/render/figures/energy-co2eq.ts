import type { SurveyRecord } from "../../survey/record.ts";
import { NOT_SAID } from "../survey/table.ts";
import { decades, logAxis, logShare } from "./axes.ts";
import { drawnOf, type Figure, WIDTH } from "./figure.ts";
import { guideLayers, guidesOf, type LogArea } from "./guides.ts";
import { labelLayers, namesWithRoom } from "./labels.ts";
import { sourceScales } from "./palette.ts";
import { tooltipOf } from "./tooltip.ts";

const HEIGHT = 250;
/** Models that are named where there is room. */
const NAMED = 8;

/** Energy against CO2eq, each model in the colour of its energy source (the paper's Figure 2). */
export function energyCo2eqFigure(records: readonly SurveyRecord[]): Figure {
  const drawn = drawnOf(records, (r) => r.energyKwh > 0 && r.co2eqKg > 0);
  const energy = drawn.records.map((r) => r.energyKwh);
  const co2eq = drawn.records.map((r) => r.co2eqKg);
  const area = { x: decades(energy), y: decades(co2eq), width: WIDTH, height: HEIGHT };
  const names = namesWithRoom(
    drawn.records.map((r) => ({ name: r.label, x: r.energyKwh, y: r.co2eqKg, rank: r.co2eqKg })),
    { ...area, x: logShare(area.x), y: logShare(area.y) },
    ["left", "right"],
    NAMED,
  );
  const points = drawn.records.map((r, i) => ({
    kind: "model",
    model: r.label,
    energy_kwh: r.energyKwh,
    co2eq_kg: r.co2eqKg,
    energy_source: r.energySourceName ?? NOT_SAID,
    label: names[i]?.name ?? null,
    side: names[i]?.side ?? null,
    tooltip: tooltipOf(r),
  }));
  return {
    id: "2-energy-co2eq",
    title: "Energy and emissions",
    caption: `Energy consumed and CO2eq emitted by each model, by main energy source of its grid; thin lines are equal carbon intensity; ${drawn.caption}`,
    data:
      points.length === 0
        ? []
        : [
            ...points,
            ...guidesOf(
              drawn.records.map((r, i) => ({
                energy: r.energyKwh,
                co2eq: r.co2eqKg,
                label: names[i] ?? null,
              })),
              area,
            ),
          ],
    spec: specOf(
      energy,
      co2eq,
      area,
      points.map((p) => p.energy_source),
    ),
  };
}

function specOf(
  energy: readonly number[],
  co2eq: readonly number[],
  area: LogArea,
  sources: readonly string[],
) {
  const scales = sourceScales(sources);
  const position = {
    x: { field: "energy_kwh", type: "quantitative", ...logAxis("energy (kWh)", energy) },
    y: { field: "co2eq_kg", type: "quantitative", ...logAxis("emissions (kg CO2eq)", co2eq) },
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    layer: [
      ...guideLayers(position, area),
      {
        transform: [{ filter: "datum.kind === 'model'" }],
        mark: { type: "point", filled: true, size: 34, opacity: 0.8 },
        encoding: {
          ...position,
          color: { field: "energy_source", type: "nominal", scale: scales.color },
          shape: { field: "energy_source", type: "nominal", scale: scales.shape },
          description: { field: "tooltip" },
        },
      },
      ...labelLayers(position),
    ],
  };
}
