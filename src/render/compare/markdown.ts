import type { Comparison } from "../../compare/rank.ts";
import { escaped } from "../estimate-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { compareColumns } from "./columns.ts";
import { boundLines, findingLines } from "./findings.ts";
import { footer, lead } from "./text.ts";

/** A comparison as a Markdown table with its findings as a list. */
export function compareMarkdown(c: Comparison): string {
  const columns = compareColumns(c);
  const cells = c.rows.map((row) => columns.map(({ cell }) => cell(row)));
  const findings = findingLines(c).map(
    ({ severity, text, code }) => `- ${severity}: ${escaped(text)} (\`${code}\`)`,
  );
  const bounds = boundLines(c).map((line) => `- ${escaped(line)}`);
  return [
    escaped(lead(c)),
    markdownTable(columns, cells),
    bounds.join("\n"),
    findings.join("\n"),
    `<sub>${escaped(footer(c))}</sub>`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
