import type { ReportFacts } from "../../report/facts.ts";
import { aiAct } from "./ai-act.ts";
import { bibtex } from "./bibtex.ts";
import { cycloneDx } from "./cyclonedx.ts";
import { esgCsv, esgMarkdown } from "./esg.ts";
import { modelCard } from "./model-card.ts";
import { neuripsLatex, neuripsMarkdown } from "./neurips.ts";
import { paperLatex, paperMarkdown } from "./paper.ts";
import { tableCsv, tableLatex, tableMarkdown } from "./table.ts";

type Format = (facts: ReportFacts) => string | Promise<string>;

/** Every place that a report can be for, with the formats it comes in, the usual one first. A new one is a file and a line. */
export const reportTargets = {
  "model-card": { markdown: modelCard },
  paper: { latex: paperLatex, markdown: paperMarkdown, bibtex },
  table: { markdown: tableMarkdown, latex: tableLatex, csv: tableCsv },
  "ai-act": { markdown: aiAct },
  neurips: { latex: neuripsLatex, markdown: neuripsMarkdown },
  esg: { markdown: esgMarkdown, csv: esgCsv },
  cyclonedx: { json: cycloneDx },
} satisfies Record<string, Record<string, Format>>;

export type ReportTarget = keyof typeof reportTargets;
