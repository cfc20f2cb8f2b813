import { copyText, textOf } from "./text.ts";

const MOST_BYTES = 1 << 23;
const MOST = 1 << 17;
/** Room for the pieces of one more answer, and for every way that a row may end. */
const RESERVED_BYTES = 1 << 20;
const RESERVED = 1 << 15;

/** Pieces of text that many rows share, written once and known by number. Room that is not used costs no memory. */
export class Pieces {
  /** Bytes of the longest piece. */
  longest = 0;
  readonly #text = textOf(MOST_BYTES);
  /** Where each piece starts, and behind the last one where the next will. */
  readonly #starts = new Int32Array(MOST + 1);
  #count = 0;

  /** Whether another answer may find no room. */
  get isFull(): boolean {
    return this.#count > MOST - RESERVED || this.#starts[this.#count]! > MOST_BYTES - RESERVED_BYTES;
  }

  /** Keeps a piece and gives its number. */
  add(piece: string): number {
    const start = this.#starts[this.#count]!;
    const written = this.#text.bytes.write(piece, start);
    this.longest = Math.max(this.longest, written);
    this.#starts[this.#count + 1] = start + written;
    return this.#count++;
  }

  /** Writes a piece and says where it ends. */
  write(piece: number, to: DataView, at: number): number {
    const start = this.#starts[piece]!;
    const end = this.#starts[piece + 1]!;
    copyText(this.#text.view, start, end, to, at);
    return at + end - start;
  }
}
