import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

const NONE = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
];
const NO_LINES = Object.fromEntries(
  [...NONE, "left", "left-mid", "mid", "mid-mid", "right", "right-mid"].map((name) => [name, ""]),
);

/** A heading, and whether its cells are figures, which stand at the right. */
export interface Heading {
  text: string;
  figures?: boolean;
}

const PADDING = 2;
const GAP = 1;

/**
 * A table without lines for people; cells cannot run anything on the terminal.
 * @param width columns of the terminal, into which cells are folded; undefined where there is no terminal
 */
export async function drawTable(
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  width?: number,
): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const cells = rows.map((row) => row.map(visible));
  const table = new Table({
    head: headings.map(({ text }) => paint.bold(visible(text))),
    colAligns: headings.map(({ figures }) => (figures ? "right" : "left")),
    style: { head: [], border: [], compact: true },
    chars: { ...NO_LINES, middle: " " },
    ...(width !== undefined && { colWidths: widthsOf(headings, cells, width), wordWrap: true }),
  });
  table.push(...cells);
  return `${table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")}\n`;
}

/** Every column as wide as its widest cell; then the one with most to give is folded at its blanks until all fit. */
function widthsOf(
  headings: readonly Heading[],
  cells: readonly (readonly string[])[],
  width: number,
): number[] {
  const columns = headings.map(({ text }, i) => [text, ...cells.map((row) => row[i] ?? "")]);
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);
  const least = columns.map((texts) => PADDING + widest(texts.flatMap((text) => text.split(" "))));
  const widths = columns.map((texts) => PADDING + widest(texts));
  const room = (i: number) => (widths[i] ?? 0) - (least[i] ?? 0);
  for (let over = widths.reduce((sum, n) => sum + n + GAP, -GAP) - width; over > 0; over--) {
    const most = widths.reduce((best, _, i) => (room(i) > room(best) ? i : best), 0);
    if (room(most) <= 0) break;
    widths[most] = (widths[most] ?? 0) - 1;
  }
  return widths;
}
