import type { Correlation } from "../../../survey/correlation.ts";
import { FEWEST_PAIRS, type PerformanceFinding, type Verdict } from "../../../survey/performance.ts";
import type { Findings } from "../../../survey/survey.ts";
import { energyText, exact, massText } from "../../quantity.ts";
import { amount, type Cell, NOT_SAID, number, type SurveyTable, text } from "../table.ts";
import { lineText } from "./totals.ts";

const VERDICTS: Record<Verdict, string> = {
  better: "more goes with better scores",
  worse: "more goes with worse scores",
  undecided: "no relation to be told",
  too_few: "too few models to tell",
  direction_unknown: "is more better? not said",
};

/** Correlation of score and cost by data set and metric. */
export function performanceTable({ performance }: Findings): SurveyTable {
  return {
    id: "performance",
    title: "Performance against emissions and energy",
    columns: [
      text("data set"),
      text("metric"),
      text("against"),
      number("n"),
      text("Spearman [95 %]"),
      text("Pearson on log [95 %]"),
      text("more emissions or energy"),
    ],
    rows: performance.map((p) => [
      p.dataset ?? p.task ?? NOT_SAID,
      p.metric,
      costText(p),
      amount(p.n),
      correlation(p.spearman),
      correlation(p.pearson_log),
      VERDICTS[p.verdict],
    ]),
    notes: performance.length
      ? [`a verdict needs ${FEWEST_PAIRS} models and an interval of Spearman's r that leaves out 0`]
      : ["no column was understood as a metric (--higher-is-better NAME, --lower-is-better NAME)"],
  };
}

/** The models that none beats in score and emissions. */
export function frontsTable({ performance }: Findings): SurveyTable {
  return {
    id: "fronts",
    title: "Pareto fronts: no model scores as well for less",
    columns: [text("data set"), text("metric"), text("model"), text("line"), number("score"), number("cost")],
    rows: performance.flatMap((p) =>
      p.front.map((m): Cell[] => [
        p.dataset ?? p.task ?? NOT_SAID,
        p.metric,
        m.label,
        lineText(m.line),
        amount(m.value, exact),
        amount(m.cost, p.cost === "co2eq_kg" ? massText : energyText),
      ]),
    ),
    notes: [],
  };
}

const costText = (p: PerformanceFinding): string => (p.cost === "co2eq_kg" ? "CO2eq" : "energy");

function correlation(c: Correlation | null): Cell {
  if (!c) return "";
  const interval = c.interval ? ` [${signed(c.interval.low)}, ${signed(c.interval.high)}]` : "";
  return { text: `${signed(c.r)}${interval}`, value: c.r };
}

/** `+0.62`, `−0.08`. */
const signed = (r: number): string => `${r < 0 ? "−" : "+"}${Math.abs(r).toFixed(2)}`;
