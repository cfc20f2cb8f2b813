import type { BatchReport } from "../batch/report.ts";
import { type Drawn, groupTable, modelTable, totalsText } from "./batch-text.ts";
import { escaped } from "./estimate-markdown.ts";
import { visible } from "./visible.ts";

/** The result as Markdown tables and a sentence. */
export function batchMarkdown(report: BatchReport): string {
  const tables = [modelTable(report), ...(report.by.length ? [groupTable(report)] : [])];
  const drawn = tables.filter(({ rows }) => rows.length).map(markdownTable);
  return `${[...drawn, `**${escaped(totalsText(report))}**`].join("\n\n")}\n`;
}

function markdownTable({ headings, rows }: Drawn): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const texts = (cells: readonly string[]) => line(cells.map((cell) => escaped(visible(cell))));
  return [
    texts(headings.map(({ text }) => text)),
    line(headings.map(({ figures }) => (figures ? "--:" : "---"))),
    ...rows.map(texts),
  ].join("\n");
}
