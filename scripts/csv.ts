import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

export type Row = Record<string, string>;

/** Reads a CSV of data/ (or of a source) as rows of strings. */
export function readRows(path: string): Row[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

/** Canonical form of the tables: LF, columns as given. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify(rows as Row[], { header: true, columns: [...columns], record_delimiter: "\n" });
}
