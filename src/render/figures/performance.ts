import type { PerformanceFinding } from "../../survey/performance.ts";
import type { SurveyRecord } from "../../survey/record.ts";
import type { Findings } from "../../survey/survey.ts";
import { counted } from "../survey/table.ts";
import { drawnOf, type Figure } from "./figure.ts";
import { sourceScales } from "./palette.ts";
import { type Panel, panelOf, panelSpec } from "./performance-panels.ts";

type Cost = PerformanceFinding["cost"];

const COSTS = {
  co2eq_kg: {
    id: "4-performance-co2eq",
    title: "Do more emissions buy more performance?",
    axis: "kg CO2eq",
    name: "CO2eq",
    of: (r: SurveyRecord) => r.co2eqKg,
  },
  energy_kwh: {
    id: "5-performance-energy",
    title: "Does more energy buy more performance?",
    axis: "kWh",
    name: "energy",
    of: (r: SurveyRecord) => r.energyKwh,
  },
};
const FEWEST = 3;
const MOST_PANELS = 8;
/** Models of the fronts that are drawn whatever else is. */
const MOST_ON_FRONTS = 200;

/** Score against emissions or energy, a panel a metric, with the Pareto front (the paper's Figures 4 and 5). */
export function performanceFigure(records: readonly SurveyRecord[], findings: Findings, cost: Cost): Figure {
  const { id, title, axis, name, of } = COSTS[cost];
  const ofCost = findings.performance.filter((p) => p.cost === cost);
  const shown = ofCost
    .filter((p) => p.n >= FEWEST)
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST_PANELS);
  const drawn = drawnOf(records, (r) => of(r) > 0 && r.metrics.length > 0);
  const fronts = new Set(shown.flatMap((p) => p.front.map((m) => m.line)));
  const onFronts = records.filter((r) => fronts.has(r.line) && of(r) > 0).slice(0, MOST_ON_FRONTS);
  const all = [...new Set([...drawn.records, ...onFronts])];
  const panels = shown.map((finding) => panelOf(finding, all, of));
  const left = ofCost.length - shown.length;
  return {
    id,
    title,
    caption: `Score against ${name}; the line is the Pareto front, which no model beats in both; ${drawn.caption}${left > 0 ? `; ${counted(left, "metric")} of fewer models not drawn` : ""}`,
    data: panels.flatMap((panel) => panel.data),
    spec: specOf(axis, panels),
  };
}

function specOf(axis: string, panels: readonly Panel[]): Record<string, unknown> {
  const sources = panels.flatMap((panel) => panel.data.map((d) => d.energy_source as string));
  return {
    concat: panels.map((panel, i) => panelSpec(axis, panel, i, sourceScales(sources))),
    columns: 2,
    resolve: { scale: { color: "shared", shape: "shared" } },
  };
}
