import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { delimiterOf } from "../../records/delimiter.ts";
import { wellFormedCells } from "../../records/well-formed.ts";
import type { Rest } from "./turns.ts";

/** Bytes in which the header has to end. */
const LONGEST_HEADER = 1 << 16;
const NEWLINE = 10;
const QUOTE = 34;

/** A file that the fast lane may read. */
export interface FastFile {
  fd: number;
  size: number;
  header: string[];
  /** Where the first record starts. */
  start: Rest;
}

/** Opens a regular file of comma-separated text in UTF-8; undefined for anything else, which the slow lane tells apart. */
export function openFastFile(path: string): FastFile | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const fd = openSync(path, "r");
  const opened = withHeader(fd, fstatSync(fd).size);
  if (!opened) closeSync(fd);
  return opened;
}

function withHeader(fd: number, size: number): FastFile | undefined {
  const head = Buffer.alloc(Math.min(size, LONGEST_HEADER));
  const read = head.subarray(0, readSync(fd, head, 0, head.length, 0));
  const start = read.indexOf("\ufeff") === 0 ? 3 : 0;
  const end = lineEnd(read, start);
  const line = read.subarray(start, end);
  if (end < 0 || !isUtf8(line) || line.includes(0)) return undefined;
  const text = line.toString().replace(/\r?\n$/, "");
  if (/^\s*(?:[[{]|$)|^\s|^PAR1/.test(text) || delimiterOf(text) !== ",") return undefined;
  const header = wellFormedCells(text);
  if (!header) return undefined;
  const lines = line.reduce((count, byte) => count + (byte === NEWLINE ? 1 : 0), 0);
  return { fd, size, header, start: { position: end, line: lines + 1 } };
}

/** Behind the first line end outside quotes; -1 where there is none. */
function lineEnd(bytes: Uint8Array, start: number): number {
  let quoted = false;
  for (let p = start; p < bytes.length; p++) {
    if (bytes[p] === QUOTE) quoted = !quoted;
    else if (bytes[p] === NEWLINE && !quoted) return p + 1;
  }
  return -1;
}
