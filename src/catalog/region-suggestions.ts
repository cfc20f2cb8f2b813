import { distance } from "./edit-distance.ts";
import keyText from "./generated/regionKeys.ts";
import { linesOf } from "./lookup.ts";
import { regionOf } from "./places.ts";
import { idKey, nameKey } from "./region-keys.ts";

const MOST = 3;

let keys: [string, string][] | undefined;

/** Spellings of the tables near to one that none of them fits, nearest first, at most one a place; for messages only. */
export function nearRegions(query: string): string[] {
  const wanted = [...new Set([idKey(query), nameKey(query)])];
  const limit = limitFor(Math.max(...wanted.map((w) => w.length)));
  keys ??= linesOf(keyText).map((line) => line.split("\t") as [string, string]);
  const near: { key: string; id: string; letters: number }[] = [];
  for (const [key, id] of keys) {
    const letters = Math.min(...wanted.map((w) => distance(w, key, limit)));
    if (letters <= limit) near.push({ key, id, letters });
  }
  near.sort((a, b) => a.letters - b.letters);
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
