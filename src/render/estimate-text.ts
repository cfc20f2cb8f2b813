import type { Estimate } from "../core/index.ts";
import { estimateSections, type Line } from "./estimate-sections.ts";
import type { Paint } from "./paint.ts";

/** An estimate for the terminal. */
export function estimateText(e: Estimate, paint: Paint): string {
  const s = estimateSections(e);
  const answer = [
    `${s.model === null ? "" : `${s.model}: `}${paint.bold(paint.green(s.co2eq))} from ${paint.bold(s.energy)}`,
    ...(s.hours === null ? [] : [s.hours]),
  ].join(", ");
  const findings = s.findings.map(({ severity, text, code }) => {
    const label = severity === "warning" ? paint.yellow("warning") : paint.cyan("note   ");
    return `  ${label}    ${text} ${paint.dim(`[${code}]`)}`;
  });
  const blocks = [[answer], aligned(s.formula), aligned(s.origins), findings, [paint.dim(s.footer)]];
  return `${blocks
    .filter((lines) => lines.length)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function aligned(lines: readonly Line[]): string[] {
  return lines.map(([label, text]) => `  ${label.padEnd(10)} ${text}`);
}
