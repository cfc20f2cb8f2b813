import { alternatives, words } from "./words.ts";

/** Findings about what a survey asks beyond the estimates. */
export const surveyWords = {
  UNKNOWN_METRIC: words<{ name: string; metrics: string[] }>({
    severity: "error",
    title: "The file has no such metric",
    explain:
      "`--higher-is-better` and `--lower-is-better` take the heading of a column of scores, or a name that stands in the column `metric`.",
    message: (a) => `no column and no metric is called "${a.name}"`,
    help: (a) => (a.metrics.length ? `the file has ${alternatives(a.metrics)}` : undefined),
  }),
  SCORE_NOT_A_NUMBER: words<{ column: string; rows: number }>({
    severity: "warning",
    title: "A score is no number",
    explain: "The heading is that of a metric, but some of its cells are no numbers. They are left out.",
    message: (a) =>
      `${a.rows} ${a.rows === 1 ? "cell" : "cells"} of the column "${a.column}" hold no number and are left out as scores`,
  }),
};
