import type { Comparison, SharedFinding } from "../../compare/rank.ts";
import { visible } from "../visible.ts";

/** How many sentences of one code are shown before the rest is only counted. */
const MOST_OF_A_CODE = 3;

/** A finding for people, or a count of further ones of its code. */
export interface FindingLine {
  severity: "warning" | "note";
  text: string;
  code: string;
}

/** What people are told of a comparison's findings: of each code the first few, and how many more there are. */
export function findingLines({ warnings, notes }: Comparison): FindingLine[] {
  return [...lines(warnings, "warning"), ...lines(notes, "note")];
}

function lines(findings: readonly SharedFinding[], severity: FindingLine["severity"]): FindingLine[] {
  const codes = [...new Set(findings.map((f) => f.code))];
  return codes.flatMap((code) => {
    const all = findings.filter((f) => f.code === code);
    const shown = all.length > MOST_OF_A_CODE ? all.slice(0, MOST_OF_A_CODE - 1) : all;
    const rest = all.length - shown.length;
    return [
      ...shown.map((f) => ({ severity, text: visible(f.message), code })),
      ...(rest ? [{ severity, text: `and ${rest} more like these`, code }] : []),
    ];
  });
}
