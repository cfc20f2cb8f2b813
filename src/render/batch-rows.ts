import { decimalText } from "../batch/decimal.ts";
import type { Plan } from "../batch/plan.ts";
import { BATCH_SCHEMA, type BatchReport, DATA_VERSION } from "../batch/report.ts";
import type { ResultCell } from "../batch/results.ts";
import { type Cell, textOf } from "../records/row-reader.ts";
import { wellFormedCells } from "../records/well-formed.ts";
import { type CsvStyle, csvLine, isFormula } from "./csv-text.ts";
import { groupsJson } from "./summary-json.ts";

/** A scored row as it is written. */
export interface WrittenRow {
  /** What the row hands on, under the names of its own header. */
  names: readonly string[];
  cells: readonly Cell[];
  results: readonly ResultCell[];
  /** The row's CSV record as it stands in the file, where all of it is handed on. */
  raw?: string;
  /** The row's JSON object as it stands in the file, where all of it is handed on. */
  object?: string;
}

/** The names of the results, in the order of a row's. */
export interface ResultStyle {
  results: readonly string[];
}

/** A result as text or bytes, row by row; what people read is drawn at the end. */
export interface BatchWriter {
  /**
   * @param names headings of the columns that are handed on
   * @param plan undefined for files whose rows have each their own header
   */
  start: (names: readonly string[], plan?: Plan) => string;
  row: (row: WrittenRow) => string | Uint8Array;
  end: (report: BatchReport) => string | Uint8Array | Promise<string> | Generator<string>;
  /** Keys that came too late to have a column. */
  lost?: ReadonlySet<string>;
}

/** A writer whose rows are text. */
interface TextWriter extends BatchWriter {
  row: (row: WrittenRow) => string;
}

/** CSV: results with at most nine decimals, nested JSON as text. The columns are those of the start. */
export function csvRows(style: CsvStyle & ResultStyle): TextWriter {
  const columns = new FixedColumns();
  return {
    lost: columns.lost,
    start: (names) => {
      columns.names = names;
      return csvLine([...names, ...style.results], style);
    },
    row: (row) => {
      const cells = columns.cellsOf(row);
      const asItStands = row.raw === undefined ? undefined : unchanged(row.raw, cells, style);
      if (asItStands !== undefined) return `${asItStands},${csvResults(row.results)}\n`;
      return csvLine([...cells.map(cellText), ...row.results.map(resultText)], style);
    },
    end: () => "",
  };
}

/** The columns of the start, under which the cells of rows with other keys are brought. */
export class FixedColumns {
  names: readonly string[] = [];
  /** Keys that came too late to have a column. */
  readonly lost = new Set<string>();

  cellsOf({ names, cells }: WrittenRow): readonly Cell[] {
    if (names === this.names) return cells;
    for (const name of names) if (!this.names.includes(name)) this.lost.add(name);
    return this.names.map((name) => cells[names.indexOf(name)]);
  }
}

/** A record as it stands, if it is comma-separated text of these very cells and none of them is a formula. */
function unchanged(raw: string, cells: readonly Cell[], style: CsvStyle): string | undefined {
  if (style.delimiter !== "," || style.visibleOnly) return undefined;
  const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, "");
  const read = wellFormedCells(text);
  const same = read?.length === cells.length && read.every((cell, i) => cell === cells[i]);
  return same && (style.raw || !read.some(isFormula)) ? text : undefined;
}

/** Results that need no quotes, as CSV holds them. */
function csvResults(results: readonly ResultCell[]): string {
  return results.map(resultText).join(",");
}

/** JSON lines, with every digit. */
export function ndjsonRows({ results }: ResultStyle): BatchWriter {
  return { start: () => "", row: (row) => `${objectText(row, results)}\n`, end: () => "" };
}

/** One JSON object with the rows, the groups and the totals. */
export function jsonRows({ results }: ResultStyle): BatchWriter {
  let before = "";
  return {
    start: () =>
      `{\n  "schema": ${JSON.stringify(BATCH_SCHEMA)},\n  "data_version": ${JSON.stringify(DATA_VERSION)},\n  "rows": [`,
    row: (row) => {
      const text = `${before}\n    ${objectText(row, results)}`;
      before = ",";
      return text;
    },
    end: function* (report) {
      yield `${before ? "\n  " : ""}],\n  "groups": [`;
      yield* groupsJson(report);
    },
  };
}

/** A cell as CSV holds it. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell === null || cell === undefined ? "" : textOf(cell);
}

function resultText(result: ResultCell): string {
  if (result === null) return "";
  return typeof result === "number" ? decimalText(result) : result;
}

/**
 * Built by hand: a key such as `__proto__` is a key like any other. An object of JSON is handed on as it is written, so
 * that long numbers keep their digits; line ends stand only between its parts.
 */
function objectText({ names, cells, results, object }: WrittenRow, columns: readonly string[]): string {
  const own =
    object
      ?.trim()
      .slice(1, -1)
      .replace(/[\r\n]+/g, "")
      .trim() ??
    names.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(cells[i] ?? null)}`).join(",");
  const added = columns.map((name, i) => `"${name}":${JSON.stringify(results[i] ?? null)}`).join(",");
  return `{${own ? `${own},` : ""}${added}}`;
}
