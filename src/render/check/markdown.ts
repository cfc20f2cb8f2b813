import type { CheckResult } from "../../check/totals.ts";
import { escaped } from "../estimate-markdown.ts";
import { checkSection, totalsLine } from "./sections.ts";

/** Verdicts as a Markdown list. */
export function checkMarkdown({ verdicts, totals }: CheckResult): string {
  const items = verdicts
    .map(checkSection)
    .map(({ reproduces, headline, lines }) =>
      [
        `- **${reproduces}** ${escaped(headline)}`,
        ...lines.map(([label, text]) => `  - ${label.trim()}: ${escaped(text)}`),
      ].join("\n"),
    );
  return `${[totals.rows === 1 ? "" : totalsLine(totals), items.join("\n")].filter(Boolean).join("\n\n")}\n`;
}
