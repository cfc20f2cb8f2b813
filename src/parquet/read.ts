import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { AsyncBuffer, DecodedArray, FileMetaData } from "hyparquet";
import { ReadError } from "../files/read-text.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import { type ParquetType, parsers, plainCell, typeOf } from "./types.ts";

/** Rows that are handed on at once. */
const ROWS_AT_ONCE = 4096;

/** The records of a Parquet file. */
export interface ParquetSource {
  source: RecordSource;
  /** The part of the file that is read, from 0 to 1. */
  share: () => number;
  /** The types of its columns. */
  types: readonly ParquetType[];
}

/** Opens a Parquet file. Row groups are read one at a time; the number of a record's row stands for its line. */
export async function openParquet(path: string): Promise<ParquetSource> {
  const { parquetMetadataAsync, parquetSchema } = await import("./parquet-library.ts");
  const file = new ParquetFile(path);
  try {
    const metadata = await parquetMetadataAsync(file);
    const elements = parquetSchema(metadata).children.map(({ element }) => element);
    const header = elements.map(({ name }) => name);
    const batches = records(file, metadata, header);
    return {
      source: { format: "parquet", header, delimiter: ",", batches },
      share: () => file.bytesRead / file.byteLength,
      types: elements.map(typeOf),
    };
  } catch (error) {
    file.close();
    throw new ReadError(path, error);
  }
}

async function* records(
  file: ParquetFile,
  metadata: FileMetaData,
  header: readonly string[],
): AsyncGenerator<SourceRecord[]> {
  let line = 1;
  try {
    for (const { num_rows } of metadata.row_groups) {
      const rows = Number(num_rows);
      const columns = await readColumns(file, metadata, header, line - 1, line - 1 + rows);
      for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
        const length = Math.min(ROWS_AT_ONCE, rows - from);
        yield Array.from({ length }, (_, i) => ({
          header,
          cells: columns.map((column) => plainCell(column[from + i])),
          line: line + from + i,
        }));
      }
      line += rows;
    }
  } finally {
    file.close();
  }
}

/** The columns between two rows, which bound a row group. */
async function readColumns(
  file: ParquetFile,
  metadata: FileMetaData,
  header: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<DecodedArray[]> {
  const { parquetRead, compressors } = await import("./parquet-library.ts");
  const pieces = new Map<string, DecodedArray[]>(header.map((name) => [name, []]));
  try {
    await parquetRead({
      ...{ file, metadata, rowStart, rowEnd, compressors, parsers, geoparquet: false },
      onChunk: ({ columnName, columnData }) => pieces.get(columnName)?.push(columnData),
    });
  } catch (error) {
    throw new ReadError(file.path, error);
  }
  return header.map((name) => joined(pieces.get(name) ?? []));
}

function joined(pieces: readonly DecodedArray[]): DecodedArray {
  return pieces.length === 1 ? pieces[0]! : pieces.flatMap((piece) => Array.from<unknown>(piece));
}

/** A file for the library, read where it asks. */
class ParquetFile implements AsyncBuffer {
  readonly path: string;
  readonly byteLength: number;
  bytesRead = 0;
  readonly #fd: number;

  constructor(path: string) {
    this.path = path;
    this.byteLength = statSync(path).size;
    this.#fd = openSync(path, "r");
  }

  slice(start: number, end = this.byteLength): ArrayBuffer {
    const bytes = new Uint8Array(end - start);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.#fd, bytes, at, bytes.length - at, start + at);
      if (count === 0) throw new Error("the file ends too early");
      at += count;
    }
    this.bytesRead += bytes.length;
    return bytes.buffer;
  }

  close(): void {
    closeSync(this.#fd);
  }
}
