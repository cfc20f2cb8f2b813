import { type ClaimColumn, claimsIn } from "../../check/claim-columns.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../../diagnostics/diagnostic.ts";
import { folded } from "../../records/headings.ts";
import { nameIn } from "./cells.ts";
import { higherIsBetter } from "./metric-names.ts";

/** A column of scores. */
export interface MetricColumn {
  index: number;
  name: string;
  higherIsBetter: boolean | null;
}

/** Which columns tell what a survey asks beyond the estimate, by position; the first that a row fills counts. */
export interface SurveyColumns {
  id: number[];
  task: number[];
  dataset: number[];
  energySource: number[];
  /** Energy and emissions that the file records. */
  energy: ClaimColumn[];
  co2eq: ClaimColumn[];
  metrics: MetricColumn[];
  /** One column names the metric of a row, another its score. */
  metricName: number[];
  score: number[];
}

/** `--higher-is-better` and `--lower-is-better`: names of columns or metrics. */
export interface Directions {
  higher: readonly string[];
  lower: readonly string[];
}

const NAMES: Record<"id" | "task" | "dataset" | "energySource" | "metricName" | "score", string> = {
  id: ", id, index, row, unnamed 0",
  task: "task, tasks, domain, problem, application",
  dataset: "data set, dataset, training dataset, benchmark, evaluation dataset, training data set",
  energySource: "main energy source, energy source, electricity source, primary energy source, main source",
  metricName: "metric, metric name, performance metric, evaluation metric",
  score: "score, metric value, metric score, performance, result",
};

/**
 * Understands the headings that concern a survey.
 * @param kept positions of the columns that are no results of an earlier run
 */
export function surveyColumnsOf(
  names: readonly string[],
  kept: readonly number[],
  directions: Directions,
): SurveyColumns {
  const own = new Set(kept);
  const headings = names.map((name, i) => (own.has(i) ? folded(name) : "-"));
  const recorded = (quantity: "energy" | "co2eq") =>
    claimsIn(names, quantity).filter((c) => own.has(c.index));
  const named = (field: keyof typeof NAMES) =>
    NAMES[field]
      .split(", ")
      .flatMap((name) => headings.flatMap((heading, i) => (heading === name ? [i] : [])));
  const single = { metricName: named("metricName"), score: named("score") };
  const pair = single.metricName.length && single.score.length ? single : { metricName: [], score: [] };
  return {
    id: named("id"),
    task: named("task"),
    dataset: named("dataset"),
    energySource: named("energySource"),
    energy: recorded("energy"),
    co2eq: recorded("co2eq"),
    metrics: names.flatMap((name, index) => {
      const direction = own.has(index) ? directionOf(name, directions) : undefined;
      return direction === undefined || pair.score.includes(index) || pair.metricName.includes(index)
        ? []
        : [{ index, name: nameIn(name.trim()), higherIsBetter: direction }];
    }),
    ...pair,
  };
}

/** Whether more of a metric is better: as the user says, else by its name; undefined where neither tells. */
export function directionOf(name: string, { higher, lower }: Directions): boolean | undefined {
  const asked = folded(name);
  if (higher.some((n) => folded(n) === asked)) return true;
  if (lower.some((n) => folded(n) === asked)) return false;
  return higherIsBetter(name);
}

/** Refuses names that are asked for both ways. */
export function checkedDirections({ higher, lower }: Directions): Outcome<Directions> {
  const both = higher.filter((name) => lower.some((other) => folded(other) === folded(name)));
  const findings = both.map(
    (name): Diagnostic =>
      finding("CONTRADICTORY", {
        given: [`--higher-is-better ${name}`, `--lower-is-better ${name}`],
        reason: "of one metric more is either better or worse",
      }),
  );
  return findings.length ? failure(...findings) : success({ higher, lower });
}
