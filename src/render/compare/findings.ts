import type { Comparison, SharedFinding } from "../../compare/rank.ts";
import { boundsText } from "../../range/cells.ts";
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

/** The bounds of the ranges, each once; of each factor the first few, and how many more there are. */
export function boundLines({ rows }: Comparison): string[] {
  const factors = rows.flatMap((row) => row.estimate.range?.factors ?? []);
  return [...new Set(factors.map((f) => f.factor))].flatMap((factor) => {
    const all = [...new Set(factors.filter((f) => f.factor === factor).map(boundsText))];
    const { shown, rest } = few(all);
    return rest ? [...shown, `and ${rest} more of ${factor}`] : shown;
  });
}

function few<T>(all: readonly T[]): { shown: readonly T[]; rest: number } {
  const shown = all.length > MOST_OF_A_CODE ? all.slice(0, MOST_OF_A_CODE - 1) : all;
  return { shown, rest: all.length - shown.length };
}

function lines(findings: readonly SharedFinding[], severity: FindingLine["severity"]): FindingLine[] {
  const codes = [...new Set(findings.map((f) => f.code))];
  return codes.flatMap((code) => {
    const { shown, rest } = few(findings.filter((f) => f.code === code));
    return [
      ...shown.map((f) => ({ severity, text: visible(f.message), code })),
      ...(rest ? [{ severity, text: `and ${rest} more like these`, code }] : []),
    ];
  });
}
