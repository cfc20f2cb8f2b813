import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

const NO_LINES = [
  ...["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"],
  ...["left", "left-mid", "mid", "mid-mid", "right", "right-mid"],
];

/** A table without lines for the terminal; control characters in cells are made visible. */
export async function textTable(
  columns: readonly { heading: string; number?: boolean }[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const table = new Table({
    head: columns.map((column) => paint.bold(visible(column.heading))),
    colAligns: columns.map((column) => (column.number ? "right" : "left")),
    style: { head: [], border: [], compact: true },
    chars: { ...Object.fromEntries(NO_LINES.map((name) => [name, ""])), middle: " " },
  });
  for (const row of rows) table.push(row.map(visible));
  return table.toString();
}
