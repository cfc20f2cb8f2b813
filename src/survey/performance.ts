import { type Correlation, pearson, spearman } from "./correlation.ts";
import { grouped } from "./groups.ts";
import { paretoFront } from "./pareto.ts";
import type { SurveyRecord } from "./record.ts";

/** A model with its score and what it cost. */
export interface ScoredModel {
  label: string;
  line: number | null;
  value: number;
  cost: number;
}

/** What the correlation of cost and score lets one say. */
export type Verdict = "better" | "worse" | "undecided" | "too_few" | "direction_unknown";

/** A metric over one data set against what was emitted or consumed. */
export interface PerformanceFinding {
  task: string | null;
  dataset: string | null;
  metric: string;
  higher_is_better: boolean | null;
  /** What the score is set against. */
  cost: "co2eq_kg" | "energy_kwh";
  n: number;
  /** The models that no other one beats in score and cost, the cheapest first; empty where the metric's direction is not known. */
  front: ScoredModel[];
  /** Of the score and the cost. */
  spearman: Correlation | null;
  /** Of the score and the logarithm of the cost: how straight the figure is; over costs above 0. */
  pearson_log: Correlation | null;
  /** `better`: the interval of Spearman's r says that more cost goes with better scores. */
  verdict: Verdict;
}

/** Pairs below which the interval is no ground for a verdict. */
export const FEWEST_PAIRS = 10;

/**
 * Whether more emissions or energy buy better scores, by data set and metric.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Figures 4 and 5
 */
export function performanceOf(records: readonly SurveyRecord[]): PerformanceFinding[] {
  const scored = records.flatMap((record) => record.metrics.map((metric) => ({ record, metric })));
  const groups = grouped(scored, ({ record, metric }) =>
    JSON.stringify([record.task, record.dataset, metric.name]),
  );
  return groups.flatMap(({ members }) => {
    const { record, metric } = members[0]!;
    const finding = (cost: PerformanceFinding["cost"]) => ({
      task: record.task,
      dataset: record.dataset,
      metric: metric.name,
      higher_is_better: metric.higherIsBetter,
      cost,
      ...costAgainstScore(
        members.map((m) => ({
          label: m.record.label,
          line: m.record.line,
          value: m.metric.value,
          cost: cost === "co2eq_kg" ? m.record.co2eqKg : m.record.energyKwh,
        })),
        metric.higherIsBetter,
      ),
    });
    return [finding("co2eq_kg"), finding("energy_kwh")];
  });
}

function costAgainstScore(models: readonly ScoredModel[], higherIsBetter: boolean | null) {
  const positive = models.filter((m) => m.cost > 0);
  const rank = spearman(
    models.map((m) => m.cost),
    models.map((m) => m.value),
  );
  const choices = models.map((m) => ({ ...m, worth: higherIsBetter === false ? -m.value : m.value }));
  return {
    n: models.length,
    front: higherIsBetter === null ? [] : paretoFront(choices).map(({ worth: _, ...model }) => model),
    spearman: rank,
    pearson_log: pearson(
      positive.map((m) => Math.log(m.cost)),
      positive.map((m) => m.value),
    ),
    verdict: verdictOf(rank, models.length, higherIsBetter),
  };
}

function verdictOf(rank: Correlation | null, n: number, higherIsBetter: boolean | null): Verdict {
  if (n < FEWEST_PAIRS) return "too_few";
  if (higherIsBetter === null) return "direction_unknown";
  if (!rank?.interval) return "undecided";
  const { low, high } = rank.interval;
  if (low <= 0 && high >= 0) return "undecided";
  return low > 0 === higherIsBetter ? "better" : "worse";
}
