/** Three rows of the table of distances, the longest word they have room for, and a distance that is none. */
let rows = [0, 1, 2].map(() => new Uint16Array(64));
const FAR = 60_000;

/** Edit distance with swaps of neighbours (optimal string alignment); anything above `limit` is `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= rows[0]!.length) rows = rows.map(() => new Uint16Array(b.length * 2));
  let [before, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Cells further than the limit from the diagonal cannot lead to a distance within it.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : FAR;
    if (to > i - 1 + limit) last[to] = FAR;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, limit + 1);
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
