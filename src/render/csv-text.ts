import { parseNumber } from "../records/numbers.ts";
import { visible } from "./visible.ts";

/** How CSV is written. */
export interface CsvStyle {
  delimiter: string;
  /** Leave cells as they are that a spreadsheet would run as a formula. */
  raw: boolean;
  /** Show control characters instead of writing them: for a terminal. */
  visibleOnly?: boolean;
}

/** A record of CSV with its line end. */
export function csvLine(cells: readonly string[], { delimiter, raw, visibleOnly }: CsvStyle): string {
  const texts = cells.map((cell) => quoted(raw ? cell : withoutFormula(cell), delimiter));
  const line = texts.join(delimiter);
  return `${visibleOnly ? visible(line) : line}\n`;
}

/**
 * Text that a spreadsheet does not run: what begins like a formula gets an apostrophe, which spreadsheets hide.
 * Numbers and a lone sign stay as they are.
 */
function withoutFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would run a text as a formula. */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && text.length > 1 && parseNumber(text).kind === "none";
}

function quoted(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim();
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}
