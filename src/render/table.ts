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

/** A table without lines for people; cells cannot run anything on the terminal. */
export async function drawTable(
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const table = new Table({
    head: headings.map(({ text }) => paint.bold(visible(text))),
    colAligns: headings.map(({ figures }) => (figures ? "right" : "left")),
    style: { head: [], border: [], compact: true },
    chars: { ...NO_LINES, middle: " " },
  });
  for (const row of rows) table.push(row.map(visible));
  return `${table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")}\n`;
}
