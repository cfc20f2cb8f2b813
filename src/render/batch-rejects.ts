import { earlierColumns, REJECT_COLUMNS } from "../batch/results.ts";
import type { RowResult } from "../batch/run.ts";
import { helpOf, messageOf } from "../diagnostics/diagnostic.ts";
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
  const codes = findings.map(({ code }) => code).join(";");
  const sentences = findings.map((f) => [messageOf(f), helpOf(f)].filter(Boolean).join(": "));
  const cells = record.broken ? record.cells : alignedCells(record, names);
  return csvLine([place, codes, clipped(visible(sentences.join("; "))), ...cells.map(cellText)], style);
}

function alignedCells({ header, cells }: Rejected["record"], names: readonly string[]) {
  return names.length === header.length ? cells : names.map((name) => cells[header.indexOf(name)]);
}

/** The headings of the input that a file of rejected rows repeats. */
export function rejectsNames(header: readonly string[]): string[] {
  const { results, rejects } = earlierColumns(header);
  return header.filter((name) => !results.includes(name) && !rejects.includes(name));
}
