import type { ParquetType } from "../parquet/types.ts";
import { batchMarkdown } from "./batch-markdown.ts";
import { type BatchWriter, csvRows, jsonRows, ndjsonRows, type ResultStyle } from "./batch-rows.ts";
import { batchText } from "./batch-text.ts";
import type { CsvStyle } from "./csv-text.ts";
import type { Paint } from "./paint.ts";
import { parquetRows } from "./parquet-rows.ts";

/** What the formats need to know. */
export interface BatchStyle extends CsvStyle, ResultStyle {
  paint: Paint;
  /** The types of the columns of a Parquet file. */
  types?: readonly ParquetType[];
}

const nothing = (): string => "";

/** The formats of a batch. A new one is one line here. */
export const batchFormats = {
  table: ({ paint }) => ({ start: nothing, row: nothing, end: (report) => batchText(report, paint) }),
  csv: csvRows,
  json: jsonRows,
  ndjson: ndjsonRows,
  parquet: ({ results, types }) => parquetRows(results, types),
  markdown: () => ({ start: nothing, row: nothing, end: batchMarkdown }),
} satisfies Record<string, (style: BatchStyle) => BatchWriter | Promise<BatchWriter>>;

export type BatchFormat = keyof typeof batchFormats;

/** Whether a format prints each row, so that the totals are told beside it. */
export const printsRows = (format: BatchFormat): boolean => format !== "table" && format !== "markdown";
