import { closeSync, openSync, readSync, statSync } from "node:fs";
import { openParquet } from "../parquet/read.ts";
import type { ParquetType } from "../parquet/types.ts";
import { openRecords } from "../records/open-records.ts";
import type { RecordSource } from "../records/record.ts";
import { decoded, ReadError, readBytes } from "./read-text.ts";

/** Records that are read, and how far they are. */
export interface OpenSource {
  source: RecordSource;
  /** The part of the input that is read, from 0 to 1; undefined where its size is not known. */
  share: () => number | undefined;
  /** The types of the columns of a Parquet file. */
  types?: readonly ParquetType[];
}

/** Opens a file of records (CSV, JSON, JSON lines, Parquet), or standard input where the path is `-`. */
export async function openSource(path: string, stdin: AsyncIterable<Uint8Array>): Promise<OpenSource> {
  if (isParquet(path)) return openParquet(path);
  const input = readBytes(path, stdin);
  const source = await openRecords(decoded(input.bytes));
  const size = path === "-" ? undefined : statSync(path).size;
  return { source, share: () => (size ? input.bytesRead() / size : undefined) };
}

const MAGIC = "PAR1";

function isParquet(path: string): boolean {
  if (path === "-" || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const start = Buffer.alloc(MAGIC.length);
  try {
    const fd = openSync(path, "r");
    readSync(fd, start, 0, MAGIC.length, 0);
    closeSync(fd);
  } catch (error) {
    throw new ReadError(path, error);
  }
  return start.toString("latin1") === MAGIC;
}
