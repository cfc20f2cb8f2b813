import { type Diagnostic, finding, type Outcome } from "../diagnostics/diagnostic.ts";
import type { Column } from "./columns.ts";
import { type NumericField, readNumber, readPue } from "./fields.ts";
import { parseNumber } from "./numbers.ts";

/** A value of a record: text of CSV, or whatever JSON holds. */
export type Cell = unknown;

/** Reads the cells of one row and collects everything that is wrong with them; findings name the heading. */
export class RowReader {
  readonly findings: Diagnostic[] = [];
  readonly #cells: readonly Cell[];

  constructor(cells: readonly Cell[]) {
    this.#cells = cells;
  }

  /**
   * The first of the columns that the row fills; undefined where it fills none.
   * @param counts which of the columns come into question; all unless given
   */
  filled(columns: readonly Column[], counts?: (column: Column) => boolean): Column | undefined {
    for (const column of columns) {
      if ((!counts || counts(column)) && !isBlank(this.#cells[column.index])) return column;
    }
    return undefined;
  }

  /** The text of a column as written, without the white space around it. */
  text(column: Column): string {
    return textOf(this.#cells[column.index]);
  }

  /** A list in the first filled column, as JSON may have; undefined where there is none. */
  list(columns: readonly Column[]): { items: readonly unknown[]; heading: string } | undefined {
    const column = this.filled(columns);
    const cell = column && this.#cells[column.index];
    return Array.isArray(cell) ? { items: cell, heading: column!.name } : undefined;
  }

  /** The number in the first filled column; undefined where there is none or it is wrong. */
  number(field: NumericField, columns: readonly Column[]): number | undefined {
    const column = this.filled(columns);
    return column && this.numberIn(field, column);
  }

  /** The number in a filled column; undefined where it is wrong. */
  numberIn(field: NumericField, column: Column): number | undefined {
    return this.#kept(this.#read(field, column));
  }

  /** A PUE: a ratio, `provider` or `average`. */
  pue(columns: readonly Column[]): number | "provider" | "average" | undefined {
    const column = this.filled(columns);
    return column && this.#kept(readPue(numberOrText(this.#cells[column.index]), { field: column.name }));
  }

  #read(field: NumericField, { index, name, unit }: Column): Outcome<number> {
    const value = numberOrText(this.#cells[index]);
    if (unit || (typeof value === "string" && parseNumber(value).kind !== "number")) {
      return readNumber(field, value, { field: name }, unit);
    }
    const missing = finding("UNIT_MISSING", { field, value: String(value), column: name }, { field: name });
    return { ok: false, findings: [missing] };
  }

  #kept<T>(outcome: Outcome<T>): T | undefined {
    if (outcome.ok) return outcome.value;
    this.findings.push(...outcome.findings);
    return undefined;
  }
}

function isBlank(cell: Cell): boolean {
  return (
    cell === undefined || cell === null || cell === "" || (typeof cell === "string" && cell.trim() === "")
  );
}

const numberOrText = (cell: Cell): string | number => (typeof cell === "number" ? cell : textOf(cell));

/** A cell as text: that of CSV as it is, nested JSON as JSON. */
export function textOf(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}
