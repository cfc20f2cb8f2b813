import { createReadStream } from "node:fs";
import { type FastFile, openFastFile } from "../batch/fast/fast-file.ts";
import type { Rest } from "../batch/fast/turns.ts";
import { type OpenSource, openSource } from "../files/open-source.ts";
import { utf8 } from "../files/read-text.ts";
import { restOfRecords } from "../records/csv-records.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import type { Io } from "./io.ts";

/** What is read. */
export interface BatchInput extends OpenSource {
  /** Plain CSV, which the fast lane may read before the source does. */
  plain?: PlainFile;
}

/** A file of which the source gives what is left. */
export interface PlainFile extends FastFile {
  /** What is still to be read; undefined where nothing is. */
  rest: Rest | undefined;
}

/** Opens a file, or standard input where the path is `-`. */
export async function openInput(path: string, io: Io): Promise<BatchInput> {
  const file = path === "-" ? undefined : openFastFile(path);
  if (file) return plainInput(path, { ...file, rest: file.start });
  return openSource(path, io.stdin);
}

function plainInput(path: string, plain: PlainFile): BatchInput {
  const { header, size } = plain;
  const source: RecordSource = { format: "csv", delimiter: ",", header, batches: recordsLeft(path, plain) };
  return { source, plain, share: () => (plain.rest?.position ?? size) / size };
}

async function* recordsLeft(path: string, plain: PlainFile): AsyncGenerator<SourceRecord[]> {
  if (!plain.rest) return;
  const { line } = plain.rest;
  yield* restOfRecords(utf8(bytesLeft(path, plain.rest, plain)), ",", ["\r\n", "\n"], {
    header: plain.header,
    line,
  });
}

async function* bytesLeft(path: string, from: Rest, plain: PlainFile): AsyncGenerator<Uint8Array> {
  let { position } = from;
  const stream = createReadStream(path, { start: position, highWaterMark: 1 << 18 });
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    position += chunk.length;
    plain.rest = { ...from, position };
    yield chunk;
  }
}
