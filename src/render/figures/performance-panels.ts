import type { PerformanceFinding } from "../../survey/performance.ts";
import type { Metric, SurveyRecord } from "../../survey/record.ts";
import { NOT_SAID } from "../survey/table.ts";
import { decades, logAxis, logShare } from "./axes.ts";
import type { Datum } from "./figure.ts";
import { labelLayers, namesWithRoom, shortName } from "./labels.ts";
import type { sourceScales } from "./palette.ts";
import { tooltipOf } from "./tooltip.ts";

const WIDTH = 128;
const HEIGHT = 100;

/** One metric of one data set against its cost. */
export interface Panel {
  name: string;
  title: string[];
  costs: number[];
  /** Ends of the score's axis. */
  scores: [number, number];
  data: Datum[];
}

/** The data of a panel; the models of the front are named where there is room above it. */
export function panelOf(
  finding: PerformanceFinding,
  records: readonly SurveyRecord[],
  of: (r: SurveyRecord) => number,
): Panel {
  const dataset = finding.dataset ?? finding.task ?? NOT_SAID;
  const scored = records
    .filter((r) => r.task === finding.task && r.dataset === finding.dataset)
    .flatMap((r) => r.metrics.filter((m) => m.name === finding.metric).map((m) => ({ r, m, cost: of(r) })));
  const costs = scored.map((s) => s.cost);
  const scores = roomy(scored.map((s) => s.m.value));
  const front = new Set(finding.front.map((f) => `${f.line} ${f.label} ${f.value}`));
  const isFront = ({ r, m }: { r: SurveyRecord; m: Metric }) => front.has(`${r.line} ${r.label} ${m.value}`);
  const names = namesWithRoom(
    scored.map((s) => ({ name: s.r.label, x: s.cost, y: s.m.value, rank: isFront(s) ? s.cost : -1 })),
    {
      x: logShare(decades(costs)),
      y: (v) => (v - scores[0]) / (scores[1] - scores[0]),
      width: WIDTH,
      height: HEIGHT,
    },
    ["above-left"],
    finding.front.length,
  );
  const name = `${dataset}: ${finding.metric}`;
  return {
    name,
    title: [shortName(dataset), `${shortName(finding.metric)} (n = ${finding.n})`],
    costs,
    scores,
    data: scored.map((s, i) => ({
      panel: name,
      model: s.r.label,
      cost: s.cost,
      score: s.m.value,
      energy_source: s.r.energySourceName ?? NOT_SAID,
      front: isFront(s),
      label: names[i]?.name ?? null,
      side: names[i]?.side ?? null,
      tooltip: `${s.m.name} ${s.m.value}, ${tooltipOf(s.r)}`,
    })),
  };
}

/** Range of the scores, with room for names above. */
function roomy(values: readonly number[]): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = high - low || Math.abs(high) || 1;
  return [low - span * 0.06, high + span * 0.2];
}

/** How a panel is drawn: scores over costs, and the front as a stair. */
export function panelSpec(axis: string, panel: Panel, i: number, scales: ReturnType<typeof sourceScales>) {
  const title = i % 2 === 0 ? "score" : null;
  const position = {
    x: { field: "cost", type: "quantitative", ...logAxis(axis, panel.costs, 4) },
    y: {
      field: "score",
      type: "quantitative",
      title,
      scale: { domain: panel.scores, nice: false },
      axis: { tickCount: 4 },
    },
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    title: { text: panel.title, fontSize: 10, offset: 4 },
    transform: [{ filter: { field: "panel", equal: panel.name } }],
    layer: [
      {
        transform: [{ filter: "datum.front" }],
        mark: { type: "line", interpolate: "step-after", strokeWidth: 1 },
        encoding: position,
      },
      {
        mark: { type: "point", filled: true, size: 28, opacity: 0.85 },
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
