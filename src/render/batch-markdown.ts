import type { BatchReport } from "../batch/report.ts";
import { groupTable, modelTable, totalsText } from "./batch-text.ts";
import { escaped } from "./estimate-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

/** The result as Markdown tables and a sentence. */
export function batchMarkdown(report: BatchReport): string {
  const tables = [modelTable(report), ...(report.by.length ? [groupTable(report)] : [])];
  const drawn = tables.filter(({ rows }) => rows.length).map((t) => markdownTable(t.headings, t.rows));
  return `${[...drawn, `**${escaped(totalsText(report))}**`].join("\n\n")}\n`;
}
