import { fieldRules, type NumericField } from "./fields.ts";
import { type Meaning, meanings, preference } from "./synonyms.ts";
import { type Unit, unitOf } from "./units.ts";

/** A heading that was understood. */
export interface Heading {
  meaning: Meaning;
  /** The unit of a bare number in the column; undefined where nothing names one. */
  unit?: Unit;
  /** The lower, the more this column is preferred to others of the same meaning. */
  rank: number;
}

/** A heading in lower case, words parted by single spaces, "num", "n", "no." and "#" as "number of". */
export function folded(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/#/g, " number of ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:num|no|nr|nb|n|number)(?: of)? (?=\S)/, "number of ");
}

const BRACKETS = /^(.*?)\s*[[(]([^\])]*)[\])]\s*$/su;
/** The longest unit that is written without brackets: "g per kwh". */
const UNIT_WORDS = 3;

/**
 * What a heading means: as a whole, or a known name with its unit behind it (`Training time [s]`, `training_time_s`).
 * `given_power_w` is an input that a scored file keeps beside the result `power_w`.
 */
export function headingOf(text: string): Heading | undefined {
  const whole = folded(text).replace(/^given /, "");
  return known(whole) ?? withBrackets(text) ?? withUnitWords(whole);
}

/** The meaning that `--map` gives a column; a unit in its heading is heeded all the same. */
export function mappedHeading(meaning: Meaning, text: string): Heading {
  const written = [BRACKETS.exec(text)?.[2], folded(text).split(" ").at(-1)];
  const unit = written.map((words) => (words ? unitFor(meaning, words) : undefined)).find(Boolean);
  return heading(meaning, -1, unit);
}

function known(name: string): Heading | undefined {
  const meaning = meanings.get(name);
  return meaning && heading(meaning, preference(name), undefined);
}

function withBrackets(text: string): Heading | undefined {
  const [, before = "", inside = ""] = BRACKETS.exec(text) ?? [];
  return withUnit(folded(before), inside);
}

function withUnitWords(name: string): Heading | undefined {
  const words = name.split(" ");
  for (let count = 1; count <= UNIT_WORDS && count < words.length; count++) {
    const found = withUnit(words.slice(0, -count).join(" "), words.slice(-count).join(" "));
    if (found) return found;
  }
  return undefined;
}

function withUnit(name: string, words: string): Heading | undefined {
  const meaning = meanings.get(name);
  const unit = meaning && unitFor(meaning, words);
  return unit && heading(meaning, preference(name), unit);
}

function heading(meaning: Meaning, rank: number, written: Unit | undefined): Heading {
  const unit = written ?? (meaning.unit === undefined ? undefined : unitFor(meaning, meaning.unit));
  return { meaning, rank, ...(unit && { unit }) };
}

function unitFor({ field }: Meaning, words: string): Unit | undefined {
  const dimension = fieldRules[field as NumericField]?.dimension;
  return dimension && unitOf(dimension, words);
}
