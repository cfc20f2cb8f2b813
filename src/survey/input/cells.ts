import { type Diagnostic, messageOf } from "../../diagnostics/diagnostic.ts";
import { parseNumber } from "../../records/numbers.ts";
import { type Cell, textOf } from "../../records/row-reader.ts";
import { shortened } from "../shortened.ts";

/** Characters of a name that a survey keeps; a cell may hold megabytes. */
const LONGEST = 200;
const LONGEST_SENTENCE = 500;

/** A name of the file as the survey keeps it. */
export const nameIn = (text: string): string => shortened(text, LONGEST);

/** The sentence of a finding, which may quote a name. */
export const sentenceOf = (found: Diagnostic): string => shortened(messageOf(found), LONGEST_SENTENCE);

/** Text of the first of some cells that is filled; null where none is. */
export function textIn(cells: readonly Cell[], indices: readonly number[]): string | null {
  for (const index of indices) {
    const cell = cells[index];
    const text = cell === undefined || cell === null ? "" : textOf(cell);
    if (text !== "") return nameIn(text);
  }
  return null;
}

/** The number that a text is, a percent sign behind it aside; null where it is none or could be read in two ways. */
export function numberOf(text: string): number | null {
  const reading = parseNumber(text.replace(/\s*%$/, ""));
  return reading.kind === "number" && Number.isFinite(reading.value) ? reading.value : null;
}
