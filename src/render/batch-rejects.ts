import { earlierColumns, REJECT_COLUMNS } from "../batch/results.ts";
import type { RowResult } from "../batch/run.ts";
import { type Diagnostic, helpOf, messageOf } from "../diagnostics/diagnostic.ts";
import { cellText } from "./batch-rows.ts";
import { clipped } from "./clipped.ts";
import { type CsvStyle, csvLine } from "./csv-text.ts";
import { placeText } from "./diagnostics.ts";
import { visible } from "./visible.ts";

type Rejected = Extract<RowResult, { ok: false }>;

/** The header of a file of rejected rows: the reasons first, so that rows of any width keep them. */
export function rejectsHeader(names: readonly string[], style: CsvStyle): string {
  return csvLine([...REJECT_COLUMNS, ...names], style);
}

/** A rejected row with the reasons before it; mended, the file can be read again, and the reasons are left out then. */
export function rejectsLine(
  { record, findings }: Rejected,
  names: readonly string[],
  style: CsvStyle,
): string {
  const { field: _, ...where } = findings[0]?.where ?? {};
  const place = placeText(where);
  const cells = record.broken ? record.cells : alignedCells(record, names);
  return csvLine([place, codesText(findings), reasonsText(findings), ...cells.map(cellText)], style);
}

/** The codes of the reasons, joined by `;`. */
export function codesText(reasons: readonly Diagnostic[]): string {
  return reasons.map(({ code }) => code).join(";");
}

/** The reasons in words, each with how to mend it. */
export function reasonsText(reasons: readonly Diagnostic[]): string {
  const sentences = reasons.map((f) => [messageOf(f), helpOf(f)].filter(Boolean).join(": "));
  return clipped(visible(sentences.join("; ")));
}

function alignedCells({ header, cells }: Rejected["record"], names: readonly string[]) {
  return names.length === header.length ? cells : names.map((name) => cells[header.indexOf(name)]);
}

/** The headings of the input that a file of rejected rows repeats. */
export function rejectsNames(header: readonly string[]): string[] {
  const { results, rejects } = earlierColumns(header);
  return header.filter((name) => !results.includes(name) && !rejects.includes(name));
}
