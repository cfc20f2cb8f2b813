import { escaped } from "../estimate-markdown.ts";
import { visible } from "../visible.ts";
import type { SurveyTable } from "./table.ts";
import { cellText } from "./text.ts";

/** The tables as Markdown; names from the file stay text. */
export function surveyMarkdown(tables: readonly SurveyTable[], heading: string, footer: string): string {
  return `${[`# ${safe(heading)}`, ...tables.map(tableMarkdown), `<sub>${safe(footer)}</sub>`].join("\n\n")}\n`;
}

function tableMarkdown({ title, columns, rows, notes }: SurveyTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    line(columns.map((c) => safe(c.heading))),
    line(columns.map((c) => (c.number ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell) => safe(cellText(cell))))),
  ];
  return [
    `## ${safe(title)}`,
    ...(rows.length ? [table.join("\n")] : []),
    ...(notes.length ? [notes.map((note) => `- ${safe(note)}`).join("\n")] : []),
  ].join("\n\n");
}

const safe = (text: string): string => escaped(visible(text)).replace(/[&#$]/g, "\\$&");
