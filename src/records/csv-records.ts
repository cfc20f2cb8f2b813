import type { Parser } from "csv-parse";
import { finding } from "../diagnostics/diagnostic.ts";
import type { SourceRecord } from "./record.ts";

interface Parsed {
  record: string[];
  raw: string;
}

/** The header of a CSV text and the records after it; undefined where there is no header. */
export interface CsvRecords {
  header: readonly string[] | undefined;
  batches: AsyncIterable<SourceRecord[]>;
}

/**
 * Reads records of CSV; the first one is the header. A quote within an unquoted cell is part of it. Lines without any
 * character are no records. A record of another width is broken, and so is one whose quote is never closed.
 */
export async function csvRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  lineEnds: string[],
): Promise<CsvRecords> {
  const records = parsedRecords(text, delimiter, lineEnds);
  const { value: header, done } = await records.next();
  return {
    header: done ? undefined : (header as readonly string[]),
    batches: records as AsyncIterable<SourceRecord[]>,
  };
}

/** What is known of a text that is the rest of a file. */
export interface Before {
  header: readonly string[];
  /** The line where the text starts. */
  line: number;
}

/** Reads the records of the rest of a file, as `csvRecords` reads those of all of it. */
export function restOfRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  lineEnds: string[],
  before: Before,
): AsyncIterable<SourceRecord[]> {
  return parsedRecords(text, delimiter, lineEnds, before) as AsyncIterable<SourceRecord[]>;
}

/** Gives the header first, unless it is known, then groups of records. */
async function* parsedRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  lineEnds: string[],
  before?: Before,
): AsyncGenerator<readonly string[] | SourceRecord[]> {
  const { parse } = await import("csv-parse");
  const parser = parse({
    delimiter,
    record_delimiter: lineEnds,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const unclosed: string[] = [];
  parser.on("skip", (_error: Error, raw: string) => unclosed.push(raw));
  const lines = new LineCount(lineEnds.at(-1)!, before?.line);
  let header = before?.header;
  for await (const batch of parsedBatches(parser, text)) {
    const [first] = batch;
    if (!header && first) {
      header = first.record;
      lines.startOf(first.raw);
      batch.shift();
      yield header;
    }
    const known = header;
    if (known) yield batch.map(({ record, raw }) => csvRecord(known, record, raw, lines.startOf(raw)));
  }
  if (!header && unclosed.length) yield [];
  const reason = "a quote is opened and never closed, so that the rest of the file is one cell";
  for (const raw of unclosed) {
    const record = { header: header ?? [], cells: [raw], line: lines.startOf(raw), raw };
    yield [{ ...record, broken: finding("BAD_RECORD", { reason }) }];
  }
}

async function* parsedBatches(parser: Parser, text: AsyncIterable<string>): AsyncGenerator<Parsed[]> {
  for await (const chunk of text) {
    parser.write(chunk);
    yield readAll(parser);
  }
  parser.end();
  for await (const parsed of parser as AsyncIterable<Parsed>) yield [parsed];
}

function readAll(parser: { read: () => Parsed | null }): Parsed[] {
  const batch: Parsed[] = [];
  for (let next = parser.read(); next !== null; next = parser.read()) batch.push(next);
  return batch;
}

/** A record of a file with this header; broken where it is of another width. */
export function csvRecord(
  header: readonly string[],
  cells: string[],
  raw: string,
  line: number,
): SourceRecord {
  if (cells.length === header.length) return { header, cells, line, raw };
  const broken = finding("RAGGED_ROW", { cells: cells.length, columns: header.length });
  return { header, cells, line, raw, broken };
}

/**
 * Counts lines over the texts of records, which together are the whole file. csv-parse leaves out the LF of a CR LF
 * outside quotes, so that one character of either is a line end there.
 */
class LineCount {
  readonly #lineEnd: string;
  #next: number;

  constructor(lineEnd: string, line = 1) {
    this.#lineEnd = lineEnd;
    this.#next = line;
  }

  /** The line where a record starts, behind the empty lines before it. */
  startOf(raw: string): number {
    const [, before = "", body = "", end = ""] = /^([\r\n]*)(.*?)((?:\r\n?|\n)?)$/s.exec(raw) ?? [];
    const start = this.#next + before.length;
    this.#next = start + breaks(body, this.#lineEnd) + (end ? 1 : 0);
    return start;
  }
}

function breaks(text: string, lineEnd: string): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) count++;
  return count;
}
