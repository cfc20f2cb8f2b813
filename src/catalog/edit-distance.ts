/** Edit distance with swaps of neighbours (optimal string alignment); anything above `limit` may come out as `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const MOST = 3;

/** Letters to change from one word to another; infinite where that is too much of the first. */
export function letterGap(wanted: string, name: string): number {
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 4));
  const letters = distance(wanted, name, limit);
  return letters > limit ? Number.POSITIVE_INFINITY : letters;
}

/** The names with the smallest finite gap, nearest first, at most three. */
export function nearest(scored: readonly { name: string; gap: number }[]): string[] {
  const near = scored.filter(({ gap }) => gap < Number.POSITIVE_INFINITY);
  near.sort((a, b) => a.gap - b.gap);
  return near.slice(0, MOST).map(({ name }) => name);
}
