import type { BatchSummary } from "../batch/report.ts";

/** `--summary` as JSON, in pieces: one text of very many groups may be longer than a text can be. */
export function* summaryJson({ groups, totals, ...head }: BatchSummary): Generator<string> {
  yield JSON.stringify({ ...head, groups: [] }, null, 2).slice(0, -"]\n}".length);
  yield* groupsJson({ groups, totals });
}

/** The rest of an object of JSON from its groups on. */
export function* groupsJson({ groups, totals }: Pick<BatchSummary, "groups" | "totals">): Generator<string> {
  for (const [i, group] of groups.entries()) yield `${i > 0 ? "," : ""}\n    ${indented(group, 4)}`;
  yield `${groups.length > 0 ? "\n  " : ""}],\n  "totals": ${indented(totals, 2)}\n}\n`;
}

const indented = (value: object, by: number): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
