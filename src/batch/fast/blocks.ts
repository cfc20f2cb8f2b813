import { isUtf8 } from "node:buffer";
import type { Scanner } from "./scan.ts";
import { SLACK, type Text, textOf } from "./text.ts";

const NEWLINE = 10;
const QUOTE = 34;
/** What stands in a text for bytes that were none; the slow lane counts its rows. */
const REPLACEMENT = Buffer.from("\ufffd");
/** Bytes up to which the end of a record is waited for. */
const LONGEST_RECORD = 1 << 26;

/** Reads up to `length` bytes from a place in a file; fewer only at its end. */
export type ReadAt = (to: Uint8Array, offset: number, length: number, position: number) => number;

/** Complete records of a file in memory, with their marks in the scanner. */
export interface Block {
  /** Where it starts in the file. */
  position: number;
  /** Bytes of its records; at the file's end a missing line end is added. */
  length: number;
  /** Where the next block starts in the file. */
  next: number;
  /** Whether what comes next can be read by the slow lane only. */
  isLast: boolean;
}

/** Reads a file in blocks of complete records. */
export class Blocks {
  text: Text;
  readonly #read: ReadAt;
  readonly #scanner: Scanner;

  /** @param size bytes of a block, more where a record is longer */
  constructor(read: ReadAt, scanner: Scanner, size: number) {
    this.text = textOf(size);
    this.#read = read;
    this.#scanner = scanner;
  }

  /** Reads the block that starts at a position; one without records at the end of the file. */
  read(position: number): Block {
    const scanner = this.#scanner;
    scanner.restart();
    for (let filled = 0; ; this.#grow(filled)) {
      const room = this.text.bytes.length - SLACK - filled;
      const got = this.#read(this.text.bytes, filled, room, position + filled);
      filled += got;
      const atEnd = got < room;
      const end = atEnd ? this.#closed(filled) : filled;
      this.text.bytes.set([NEWLINE, QUOTE, 0], end);
      scanner.scan(this.text.bytes, end);
      if (scanner.next === end && atEnd) return this.#block(position, end, position + filled);
      const isStuck = scanner.isBroken || atEnd || filled >= LONGEST_RECORD;
      if (scanner.next > 0 || isStuck)
        return this.#block(position, scanner.next, isStuck ? NOWHERE : position + scanner.next);
    }
  }

  #block(position: number, length: number, next: number): Block {
    const data = this.text.bytes.subarray(0, length);
    const isText = isUtf8(data) && !data.includes(REPLACEMENT);
    if (!isText) this.#scanner.restart();
    const isLast = !isText || next === NOWHERE;
    return { position, length: isText ? length : 0, next: isLast ? NOWHERE : next, isLast };
  }

  /** The end of the file's last record, with a line end where it has none. */
  #closed(filled: number): number {
    const { bytes } = this.text;
    if (filled === 0 || bytes[filled - 1] === NEWLINE) return filled;
    bytes[filled] = NEWLINE;
    return filled + 1;
  }

  #grow(filled: number): void {
    const larger = textOf(filled * 2);
    larger.bytes.set(this.text.bytes.subarray(0, filled));
    this.text = larger;
  }
}

/** Behind the end of every file. */
const NOWHERE = Number.POSITIVE_INFINITY;
