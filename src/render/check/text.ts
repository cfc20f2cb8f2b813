import type { CheckResult } from "../../check/totals.ts";
import type { Paint } from "../paint.ts";
import { checkSection, totalsLine } from "./sections.ts";

/** Verdicts for the terminal, in the order of the claims, and how many there are of each. */
export function checkText({ verdicts, totals }: CheckResult, paint: Paint): string {
  const colours = { yes: paint.green, no: paint.red, "n/a": paint.yellow };
  const blocks = verdicts
    .map(checkSection)
    .map(({ reproduces, headline, lines }) =>
      [
        `${colours[reproduces](reproduces.padEnd(4))} ${paint.bold(headline)}`,
        ...lines.map(([label, text]) => `     ${label.padEnd(8)} ${text}`),
      ].join("\n"),
    );
  return `${[...blocks, ...(totals.rows === 1 ? [] : ["", totalsLine(totals)])].join("\n")}\n`;
}
