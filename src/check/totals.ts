import type { Verdict } from "./verdict.ts";

/** How many claims were judged how; rows = yes + no + n/a + rejected. */
export interface CheckTotals {
  rows: number;
  yes: number;
  no: number;
  "n/a": number;
  rejected: number;
}

/** What was found in a file of claims, or of one claim. */
export interface CheckResult {
  verdicts: Verdict[];
  totals: CheckTotals;
}

/** Counts verdicts. */
export function resultOf(verdicts: Verdict[], rejected: number): CheckResult {
  const count = (answer: Verdict["reproduces"]) => verdicts.filter((v) => v.reproduces === answer).length;
  return {
    verdicts,
    totals: {
      rows: verdicts.length + rejected,
      yes: count("yes"),
      no: count("no"),
      "n/a": count("n/a"),
      rejected,
    },
  };
}
