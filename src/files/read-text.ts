import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";

/** Raised when a file cannot be read, or not to its end. */
export class ReadError extends Error {
  readonly finding: Diagnostic;
  constructor(path: string, cause: unknown) {
    const reason = (cause as Error).message;
    super(reason, { cause });
    this.finding = finding("CANNOT_READ", { path: path === "-" ? "standard input" : path, reason });
  }
}

/** Where bytes come from, and how far they are read. */
export interface ByteSource {
  /** The path as given, or `-`. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Bytes read from the file so far (compressed ones of a compressed file). */
  bytesRead: () => number;
}

/** Opens a file, or standard input where the path is `-`; compressed ones (gzip) are expanded. */
export function readBytes(path: string, stdin: AsyncIterable<Uint8Array>): ByteSource {
  const stream = path === "-" ? stdin : createReadStream(path, { highWaterMark: 1 << 16 });
  let count = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      yield chunk;
    }
  }
  return { name: path, bytes: orReadError(path, expanded(counted())), bytesRead: () => count };
}

async function* orReadError(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new ReadError(path, error);
  }
}

async function* expanded(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await startOf(bytes, 2);
  const whole = rejoined(first, bytes);
  if (first[0] !== 0x1f || first[1] !== 0x8b) yield* whole;
  else yield* gunzipped(whole);
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(bytes, gunzip, () => {});
  yield* gunzip as AsyncIterable<Buffer>;
}

/** Text of bytes in UTF-8 or UTF-16, with or without a byte order mark. Bytes that are none become U+FFFD. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const iterator = bytes[Symbol.asyncIterator]() as AsyncGenerator<Uint8Array>;
  const first = await startOf(iterator, 4);
  const decoder = new TextDecoder(encodingOf(first));
  for await (const chunk of rejoined(first, iterator)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** Text of bytes that are known to be UTF-8, from the middle of a file: a byte order mark is text there. */
export async function* utf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** UTF-16 by its byte order mark, or where every other byte of the first four is 0. */
function encodingOf([a, b, c, d]: Uint8Array): string {
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return "utf-16be";
  return "utf-8";
}

/** The first chunks, until they hold a number of bytes or there are no more. */
async function startOf(bytes: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < least) {
    const { value, done } = await bytes.next();
    if (done) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  return start;
}

async function* rejoined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length) yield first;
  yield* rest;
}
