import keyText from "./generated/regionKeys.ts";
import { linesOf } from "./lookup.ts";
import { regionOf } from "./places.ts";
import { idKey, nameKey } from "./region-keys.ts";

const MOST = 3;

/** Spellings of the tables near to one that none of them fits, nearest first, at most one a place; for messages only. */
export function nearRegions(query: string): string[] {
  const wanted = [idKey(query), nameKey(query)];
  const limit = limitFor(Math.max(...wanted.map((w) => w.length)));
  const near = linesOf(keyText)
    .map((line) => line.split("\t") as [string, string])
    .map(([key, id]) => ({ key, id, distance: Math.min(...wanted.map((w) => distance(w, key, limit))) }))
    .filter((k) => k.distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const byPlace = new Map(near.toReversed().map((k) => [k.id, k.key]));
  return [...new Set(near.map((k) => k.id))].slice(0, MOST).map((id) => spelling(id, byPlace.get(id) ?? id));
}

/** Short words are near to everything: one letter may differ in a word of four, three in one of thirteen. */
const limitFor = (length: number): number => [4, 8, 13].filter((least) => length >= least).length;

/** A name as the table writes it; an id or alias as it is found. */
function spelling(id: string, key: string): string {
  const name = regionOf(id)?.name ?? id;
  return nameKey(name) === key ? name : key;
}

/** Edit distance with swaps of neighbours (optimal string alignment); anything above `limit` may come out as `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
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
