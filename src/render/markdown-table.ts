import { escaped } from "./estimate-markdown.ts";
import type { Heading } from "./table.ts";
import { visible } from "./visible.ts";

/** A Markdown table; cells stay text, figures stand at the right. */
export function markdownTable(headings: readonly Heading[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const texts = (cells: readonly string[]): string => line(cells.map((cell) => escaped(visible(cell))));
  return [
    texts(headings.map(({ text }) => text)),
    line(headings.map(({ figures }) => (figures ? "--:" : "---"))),
    ...rows.map(texts),
  ].join("\n");
}
