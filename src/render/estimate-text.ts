import type { Estimate } from "../core/index.ts";
import { estimateSections } from "./estimate-sections.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./wrap.ts";

const INDENT = "  ";
const LABEL = 11;

/**
 * An estimate for the terminal.
 * @param width columns to wrap at; undefined where there is no terminal
 */
export function estimateText(e: Estimate, paint: Paint, width?: number): string {
  const s = estimateSections(e);
  const answer = [
    `${s.model === null ? "" : `${s.model}: `}${paint.bold(paint.green(s.co2eq))} from ${paint.bold(s.energy)}`,
    ...(s.hours === null ? [] : [s.hours]),
  ].join(", ");
  const textWidth = width === undefined ? undefined : width - INDENT.length - LABEL;
  const labelled = (label: string, text: string): string[] =>
    wrapped(text, textWidth).map((line, i) => `${INDENT}${(i === 0 ? label : "").padEnd(LABEL)}${line}`);
  const findings = s.findings.flatMap(({ severity, text, code }) => {
    const [first = "", ...rest] = labelled(severity, `${text} [${code}]`);
    const colour = severity === "warning" ? paint.yellow : paint.cyan;
    return [first.replace(severity, colour(severity)), ...rest];
  });
  const lines = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([label, text]) => labelled(label, text));
  const blocks = [[answer], lines(s.formula), lines(s.origins), findings, [paint.dim(s.footer)]];
  return `${blocks
    .filter((block) => block.length)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
