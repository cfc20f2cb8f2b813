import type { Row } from "../csv.ts";
import { keysOf } from "../keys.ts";

/** Columns of grid.csv, grid-provider.csv and grid-egrid.csv; data/README.md says what each means. */
const gridColumns = [
  "region",
  "year",
  "g_per_kwh",
  "kind",
  "accounting",
  "gas_basis",
  "main_energy_source",
  "main_source_share_pct",
  "low_carbon_share_pct",
  "derived",
  "source",
] as const;

export type GridRow = Record<(typeof gridColumns)[number], string>;

/** A row with its columns in the table's order; what is left out is not known. */
export function gridRow(fields: Partial<GridRow>): Row {
  return Object.fromEntries(gridColumns.map((column) => [column, fields[column] ?? ""]));
}

/** Rows in the order in which their table stands in data/. */
export function sorted(file: string, rows: Row[]): Row[] {
  const key = (row: Row): string[] => keysOf(file).map((column) => row[column] ?? "");
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}

/** The present rows of a table that other sources feed, with those of this one, in order. */
export function replaced(file: string, present: Row[], sources: readonly string[], fresh: Row[]): Row[] {
  return sorted(file, [...present.filter((row) => !sources.includes(row.source ?? "")), ...fresh]);
}

/** The shortest text of a number that was rounded to a count of decimals; empty where it is not known. */
export function rounded(value: number, decimals: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(decimals))) : "";
}

/** Compares keys column by column, by code unit. */
export function compare(a: readonly string[], b: readonly string[]): number {
  const column = a.findIndex((part, i) => part !== b[i]);
  if (column < 0) return 0;
  return (a[column] ?? "") < (b[column] ?? "") ? -1 : 1;
}
