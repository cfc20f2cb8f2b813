import { liesIn, regionOf } from "./places.ts";
import { type AmbiguousWord, ambiguousWord, placeNamed } from "./region-names.ts";

/** What a spelling of several parts ("San Francisco, CA", "Ashburn, Virginia") leads to. */
export type PartsReading =
  | { kind: "one"; id: string }
  /** The last part is a place, the part before it is in no table. */
  | { kind: "outer"; id: string; unknown: string }
  | { kind: "several"; ids: string[] }
  | { kind: "none" };

/** Reads the parts between commas, brackets and slashes together: the narrowest place that lies in all the others. */
export function readParts(query: string): PartsReading {
  const parts = query
    .split(/[,()/|;+]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return { kind: "none" };
  const candidates = parts.map((part, i) => candidatesOf(part, i > 0));
  const known = candidates.filter((ids) => ids.length > 0);
  const unknown = parts.filter((_, i) => candidates[i]?.length === 0);
  if (known.length === 0 || unknown.length > 1 || parts.some(isNoPlace)) return { kind: "none" };
  const fitting = fits(known);
  const [id] = fitting;
  if (id === undefined || fitting.length > 1)
    return { kind: "several", ids: fitting.length ? fitting : known.flat() };
  if (unknown.length === 0) return { kind: "one", id };
  return parts.length === 2 && unknown[0] === parts[0]
    ? { kind: "outer", id, unknown: parts[0] ?? "" }
    : { kind: "none" };
}

/** Every place that a part may mean; after another part a code of two letters may be a state or province. */
function candidatesOf(part: string, isLater: boolean): string[] {
  const code = part.toUpperCase();
  const subdivisions = isLater && code.length === 2 ? [`US-${code}`, `CA-${code}`] : [];
  const named = placeNamed(part);
  const word = named ? undefined : ambiguousWord(part);
  const ids = [named?.id, ...wordIds(word), ...subdivisions.filter((id) => regionOf(id))];
  return [...new Set(ids.filter((id) => id !== undefined && id !== ""))] as string[];
}

const wordIds = (word: AmbiguousWord | undefined): string[] =>
  word ? [word.default, ...word.candidates] : [];

/** "Multinational" and the like stand in the table of ambiguous words to say that they name no place. */
function isNoPlace(part: string): boolean {
  const word = ambiguousWord(part);
  return word !== undefined && wordIds(word).every((id) => id === "");
}

/** The candidates that lie in some candidate of every part, without those that are only the wider frame of another. */
function fits(known: string[][]): string[] {
  const all = [...new Set(known.flat())];
  const inside = all.filter((id) => known.every((ids) => ids.some((other) => liesIn(id, other))));
  return inside.filter((id) => !inside.some((other) => other !== id && liesIn(other, id)));
}
