import type { Printed } from "./printed.ts";

/** A value with the least and the greatest that it may have for the rounding of what it was computed from. */
export interface Interval {
  low: number;
  value: number;
  high: number;
}

/** The most that the rounding of one input counts: an input of few digits (2 h) is more often exact than rounded. */
const MOST_SLACK = 0.01;
/** Relative error of doubles, so that a figure on the very edge of its digits counts. */
const EPSILON = 1e-9;

export const exactly = (value: number): Interval => ({ low: value, value, high: value });

/** A product of values that are all 0 or more. */
export function product(...factors: readonly Interval[]): Interval {
  return factors.reduce((a, b) => ({ low: a.low * b.low, value: a.value * b.value, high: a.high * b.high }));
}

/** How far an input may be from its printed digits, as a factor around 1; 1 where its digits are not known. */
export function slackOf(input: Printed | undefined): Interval {
  if (!input || input.value === 0) return exactly(1);
  const relative = Math.min(MOST_SLACK, (input.high - input.low) / 2 / input.value);
  return { low: 1 - relative, value: 1, high: 1 + relative };
}

/** How a value came to be the digits of a claim. */
export type Rounding = "rounded" | "rough" | "cut";

/** How some value of the interval has the printed digits: by rounding, by rounding to two digits, or by cutting off. */
export function agrees({ low, high }: Interval, claim: Printed): Rounding | undefined {
  const within = (least: number, most: number): boolean =>
    low <= most * (1 + EPSILON) && high >= least * (1 - EPSILON);
  if (within(claim.low, claim.high)) return "rounded";
  if (within(claim.roughLow, claim.roughHigh)) return "rough";
  return within(claim.low, claim.cut) ? "cut" : undefined;
}
