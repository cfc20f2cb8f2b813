import { ExactSums } from "../core/index.ts";

/** How values are spread: count, range, and the three kinds of middle. */
export interface Spread {
  n: number;
  min: number;
  median: number;
  mean: number;
  /** exp of the mean logarithm; null where a value is not positive. */
  geometric_mean: number | null;
  max: number;
  sum: number;
}

/** Count, minimum, median, mean, geometric mean, maximum and sum of finite values; null of none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sumOf(values);
  return {
    n: values.length,
    min: sorted[0]!,
    median: medianOfSorted(sorted),
    mean: sum / values.length,
    geometric_mean: sorted[0]! > 0 ? Math.exp(meanOf(values.map(Math.log))) : null,
    max: sorted.at(-1)!,
    sum,
  };
}

/** Sum that does not depend on the order of the values. */
export function sumOf(values: readonly number[]): number {
  const sums = new ExactSums();
  for (const value of values) sums.add(0, value);
  return sums.sum(0);
}

/** Arithmetic mean; NaN of no values. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** The middle value, or the mean of the two middle ones; NaN of no values. */
export function medianOf(values: readonly number[]): number {
  return medianOfSorted([...values].sort((a, b) => a - b));
}

function medianOfSorted(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** The values that are known. */
export function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}
