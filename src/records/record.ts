import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Cell } from "./row-reader.ts";

/** A record of a file. Records with the same headings share one `header`. */
export interface SourceRecord {
  header: readonly string[];
  cells: readonly Cell[];
  /** Line where it starts, from 1. */
  line: number;
  /** Column where it starts, from 1, where that is not the first. */
  column?: number;
  /** The text of a CSV record as it stands in the file. */
  raw?: string;
  /** The text of a JSON object as it stands in the file. */
  object?: string;
  /** Why it cannot be read; its cells are then not to be trusted. */
  broken?: Diagnostic;
}

/** The records of a file, in groups so that a loop over them waits seldom. */
export interface RecordSource {
  format: "csv" | "json" | "parquet";
  /** The header of CSV; undefined where the text is empty, and for JSON, where each record has its own. */
  header: readonly string[] | undefined;
  /** Between cells of CSV. */
  delimiter: string;
  batches: AsyncIterable<SourceRecord[]>;
}
