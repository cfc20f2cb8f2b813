import type { Estimate } from "../core/index.ts";
import { estimateSections } from "./estimate-sections.ts";

/** An estimate as Markdown: the answer as a sentence, formula and factors as a table, the findings as a list. */
export function estimateMarkdown(e: Estimate): string {
  const s = estimateSections(e);
  const hours = s.hours === null ? "" : `, ${escaped(s.hours)}`;
  const answer = `${s.model === null ? "" : `${escaped(s.model)}: `}**${escaped(s.co2eq)}** from **${escaped(s.energy)}**${hours}`;
  const rows = [...s.formula, ...s.origins].map(
    ([label, text]) => `| ${escaped(label.trim())} | ${escaped(text)} |`,
  );
  const findings = s.findings.map(
    ({ severity, text, code }) => `- ${severity}: ${escaped(text)} (\`${code}\`)`,
  );
  return [
    answer,
    ["| factor | value |", "|---|---|", ...rows].join("\n"),
    findings.join("\n"),
    `<sub>${escaped(s.footer)}</sub>`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

/** Text whose Markdown and HTML signs stay text. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]|<>~]/g, "\\$&").replace(/\r?\n/g, " ");
}
