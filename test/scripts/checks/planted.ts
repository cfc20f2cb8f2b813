import { readdirSync } from "node:fs";
import type { Tables } from "../../../scripts/checks/rule.ts";
import { readRows } from "../../../scripts/csv.ts";

/** A mistake put into a copy of the shipped tables, and what the rule must say of it. */
export interface Planted {
  /** Name of the rule that must find it. */
  rule: string;
  mistake: string;
  plant: (tables: Tables) => void;
  /** What the finding must hold, besides its file. */
  expected: { file: string; column?: string; actual?: string };
}

/** All tables of data/ as they are shipped. */
export function shippedTables(): Tables {
  return Object.fromEntries(
    readdirSync("data")
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [file, readRows(`data/${file}`)]),
  );
}

/** The row of a table with these cells; fails where there is none. */
export function rowWith(tables: Tables, file: string, cells: Record<string, string>): Record<string, string> {
  const row = (tables[file] ?? []).find((r) =>
    Object.entries(cells).every(([column, cell]) => r[column] === cell),
  );
  if (!row) throw new Error(`${file} has no row ${JSON.stringify(cells)}`);
  return row;
}

/** Takes the rows with these cells out of a table. */
export function remove(tables: Tables, file: string, cells: Record<string, string>): void {
  const gone = rowWith(tables, file, cells);
  tables[file] = (tables[file] ?? []).filter((row) => row !== gone);
}
