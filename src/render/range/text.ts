import type { Estimate, EstimateRange } from "../../core/index.ts";
import { escaped, estimateMarkdown } from "../estimate-markdown.ts";
import { estimateText } from "../estimate-text.ts";
import { markdownTable } from "../markdown-table.ts";
import type { Paint } from "../paint.ts";
import { visible } from "../visible.ts";
import { wrapped } from "../wrap.ts";
import { type FactorSection, factorSections, rangeLead } from "./sections.ts";

const INDENT = "             ";
const THEN = "By the paper's method, which stays the figure without a range:";

/** A range for the terminal: low, central and high, every bound with its source, and then the estimate itself. */
export function rangeText(e: Estimate, range: EstimateRange, paint: Paint, width?: number): string {
  const name = e.model === null ? "" : `${visible(e.model)}: `;
  const blocks = factorSections(range).map((section) => factorLines(section, paint, width).join("\n"));
  return `${name}${paint.bold(paint.green(rangeLead(range)))}

${blocks.join("\n")}

${THEN}

${estimateText(e, paint, width)}`;
}

function factorLines({ name, contribution, bounds }: FactorSection, paint: Paint, width?: number): string[] {
  const left = width === undefined ? undefined : width - INDENT.length - 8;
  return [
    `  ${paint.bold(name)}  ${paint.dim(contribution)}`,
    ...bounds.flatMap(({ end, value, basis }) =>
      wrapped(basis, left).map((line, i) =>
        i === 0 ? `    ${end.padEnd(9)}${value.padEnd(8)}${line}` : `${INDENT}        ${line}`,
      ),
    ),
  ];
}

/** A range as Markdown: a table of the bounds, and then the estimate itself. */
export function rangeMarkdown(e: Estimate, range: EstimateRange): string {
  const rows = factorSections(range).flatMap(({ name, contribution, bounds }) =>
    bounds.map(({ end, value, basis }) => [name, end, value, basis, contribution]),
  );
  return `**${escaped(rangeLead(range))}**

${markdownTable(HEADINGS, rows)}

${escaped(THEN)}

${estimateMarkdown(e)}`;
}

const HEADINGS = [
  { text: "factor" },
  { text: "bound" },
  { text: "value", figures: true },
  { text: "rests on" },
  { text: "contribution" },
];
