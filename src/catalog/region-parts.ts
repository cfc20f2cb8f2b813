import { liesIn, regionOf } from "./places.ts";
import { type AmbiguousWord, ambiguousWord, placeNamed } from "./region-names.ts";

/** What a spelling of several parts ("San Francisco, CA", "Jupiter cluster (Austin, Texas)") leads to. */
export type PartsReading =
  | { kind: "one"; id: string }
  /** One part is a place, the other is in no table, or ambiguous with a default that fits; `reason` says which. */
  | { kind: "default"; id: string; reason: string }
  | { kind: "several"; ids: string[] }
  | { kind: "none" };

interface Part {
  text: string;
  bracketed: boolean;
  ids: string[];
}

/** Reads the parts between commas, slashes and brackets together: the narrowest place that lies in all the others. */
export function readParts(query: string): PartsReading {
  const texts = splitParts(query);
  if (texts.length < 2) return { kind: "none" };
  const parts = texts.map((p, i): Part => ({ ...p, ids: candidatesOf(p.text, i > 0) }));
  const known = parts.filter((p) => p.ids.length > 0);
  const unknown = parts.filter((p) => p.ids.length === 0);
  if (known.length === 0 || !mayMiss(parts, unknown)) return { kind: "none" };
  if (unknown.some((p) => isNoPlace(p.text))) return { kind: "several", ids: allIds(known) };
  return chosen(known, unknown[0]);
}

function chosen(known: Part[], unknown: Part | undefined): PartsReading {
  const fitting = fits(known.map((p) => p.ids));
  const [id] = fitting;
  if (id === undefined) return { kind: "several", ids: allIds(known) };
  if (fitting.length > 1) return byWord(known, fitting) ?? { kind: "several", ids: fitting };
  return unknown
    ? { kind: "default", id, reason: `"${unknown.text}" itself is in no table` }
    : { kind: "one", id };
}

/** "Washington, USA": among the places that fit is the documented default of one part, but no mere code ("Leesburg, VA"). */
function byWord(known: Part[], fitting: string[]): PartsReading | undefined {
  const words = known.filter((p) => p.text.length > 2).map((p) => ambiguousWord(p.text));
  const word = words.find((w) => w?.default && fitting.includes(w.default));
  return word && { kind: "default", id: word.default, reason: word.reason };
}

/** A first part or a remark in brackets may be unknown, beside one part that is known: "Ashby, Virginia", "France (a cluster)". */
function mayMiss(parts: Part[], unknown: Part[]): boolean {
  if (unknown.some((p) => isNoPlace(p.text))) return true;
  return (
    unknown.length === 0 ||
    (parts.length === 2 && unknown.length === 1 && (unknown[0] === parts[0] || !!unknown[0]?.bracketed))
  );
}

/** Parts outside brackets, and what stands in brackets where the whole part is no name ("Korea (Republic of)" is one). */
function splitParts(query: string): { text: string; bracketed: boolean }[] {
  return query.split(/[,/|;+](?![^(]*\))/).flatMap((piece) => {
    const whole = { text: piece.trim(), bracketed: false };
    const brackets = /^([^(]*)\((.*)\)\s*$/.exec(piece);
    if (!brackets || placeNamed(whole.text) || ambiguousWord(whole.text)) return whole.text ? [whole] : [];
    const [, before = "", inside = ""] = brackets;
    return [
      { text: before.trim(), bracketed: false },
      { text: inside.trim(), bracketed: true },
    ].filter((p) => p.text);
  });
}

/** Every place that a part may mean; after another part a code of two letters may be a state or province. */
function candidatesOf(part: string, isLater: boolean): string[] {
  const code = part.toUpperCase();
  const subdivisions = isLater && code.length === 2 ? [`US-${code}`, `CA-${code}`] : [];
  const named = placeNamed(part);
  const word = named ? undefined : ambiguousWord(part);
  const nested = named || word ? undefined : readParts(part);
  const ids = [
    named?.id,
    ...wordIds(word),
    nested?.kind === "one" ? nested.id : "",
    ...subdivisions.filter(regionOf),
  ];
  return [...new Set(ids.filter((id): id is string => id !== undefined && id !== ""))];
}

const wordIds = (word: AmbiguousWord | undefined): string[] =>
  word ? [word.default, ...word.candidates] : [];

const allIds = (parts: Part[]): string[] => [...new Set(parts.flatMap((p) => p.ids))];

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
