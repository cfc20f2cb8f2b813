import { parseNumber } from "../../records/numbers.ts";
import { type Cell, textOf } from "../../records/row-reader.ts";

/** Text of the first of some cells that is filled; null where none is. */
export function textIn(cells: readonly Cell[], indices: readonly number[]): string | null {
  for (const index of indices) {
    const cell = cells[index];
    const text = cell === undefined || cell === null ? "" : textOf(cell);
    if (text !== "") return text;
  }
  return null;
}

/** The number that a text is, a percent sign behind it aside; null where it is none or could be read in two ways. */
export function numberOf(text: string): number | null {
  const reading = parseNumber(text.replace(/\s*%$/, ""));
  return reading.kind === "number" && Number.isFinite(reading.value) ? reading.value : null;
}
