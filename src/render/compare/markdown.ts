import type { Comparison } from "../../compare/rank.ts";
import { escaped } from "../estimate-markdown.ts";
import { visible } from "../visible.ts";
import { compareColumns } from "./columns.ts";
import { boundLines, findingLines } from "./findings.ts";
import { footer, lead } from "./text.ts";

/** A comparison as a Markdown table with its findings as a list. */
export function compareMarkdown(c: Comparison): string {
  const columns = compareColumns(c);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    line(columns.map(({ heading }) => escaped(heading))),
    line(columns.map(({ number }) => (number ? "---:" : "---"))),
    ...c.rows.map((row) => line(columns.map(({ cell }) => escaped(visible(cell(row)))))),
  ];
  const findings = findingLines(c).map(
    ({ severity, text, code }) => `- ${severity}: ${escaped(text)} (\`${code}\`)`,
  );
  const bounds = boundLines(c).map((line) => `- ${escaped(line)}`);
  return [
    escaped(lead(c)),
    table.join("\n"),
    bounds.join("\n"),
    findings.join("\n"),
    `<sub>${escaped(footer(c))}</sub>`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
