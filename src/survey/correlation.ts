import { meanOf, sumOf } from "./spread.ts";

/** A correlation coefficient with its 95 % confidence interval. */
export interface Correlation {
  /** Pairs. */
  n: number;
  /** −1 to 1. */
  r: number;
  /** null where n is below 4 or all pairs lie on one line. */
  interval: { low: number; high: number } | null;
}

/** Two-sided 95 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Pearson's correlation of pairs.
 * The interval is Fisher's: tanh(artanh r ± z ⁄ √(n − 3)).
 * @source Fisher 1921, On the "probable error" of a coefficient of correlation
 * @returns null where there are fewer than two pairs or one side does not vary
 */
export function pearson(xs: readonly number[], ys: readonly number[]): Correlation | null {
  const r = coefficient(xs, ys);
  return r === null ? null : withInterval(r, xs.length, 1);
}

/**
 * Spearman's rank correlation of pairs; equal values share their mean rank.
 * The interval is Fisher's with the variance (1 + r² ⁄ 2) ⁄ (n − 3).
 * @source Bonett and Wright 2000, Sample size requirements for estimating Pearson, Kendall and Spearman correlations
 */
export function spearman(xs: readonly number[], ys: readonly number[]): Correlation | null {
  const r = coefficient(ranksOf(xs), ranksOf(ys));
  return r === null ? null : withInterval(r, xs.length, 1 + r ** 2 / 2);
}

/** Covariance of pairs, divided by n − 1; NaN of fewer than two pairs. */
export function covariance(xs: readonly number[], ys: readonly number[]): number {
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  return sumOf(xs.map((x, i) => (x - meanX) * (ys[i]! - meanY))) / (xs.length - 1);
}

/** Rank of each value from 1; equal values get the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]!.value === order[start]!.value) end++;
    for (let i = start; i < end; i++) ranks[order[i]!.index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function coefficient(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const scale = Math.sqrt(covariance(xs, xs) * covariance(ys, ys));
  return scale > 0 ? Math.max(-1, Math.min(1, covariance(xs, ys) / scale)) : null;
}

function withInterval(r: number, n: number, variance: number): Correlation {
  if (n < 4 || Math.abs(r) === 1) return { n, r, interval: null };
  const half = Z_95 * Math.sqrt(variance / (n - 3));
  return { n, r, interval: { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) } };
}
