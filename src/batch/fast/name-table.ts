import { copyText, type Text, textOf } from "./text.ts";

/** An odd number near 2^32 divided by the golden ratio, which spreads the bits of what it multiplies. */
const SPREAD = 0x9e3779b1 | 0;
const FREE = 0;

/** Numbers by the bytes of names: a hash table without objects, so that a look-up makes no garbage. */
export class NameTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  /** The number of the name plus one; FREE where there is none. */
  readonly #numbers: Int32Array;
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #names: Text;
  #used = 0;
  #count = 0;

  /**
   * @param slots a power of two; at most half of them are filled
   * @param bytes room for the names
   */
  constructor(slots: number, bytes: number) {
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
    this.#starts = new Int32Array(slots);
    this.#lengths = new Int32Array(slots);
    this.#names = textOf(bytes);
  }

  /** The number of a name, or -1 where it is not in the table. */
  find({ view }: Text, start: number, end: number): number {
    const length = end - start;
    const hash = hashOf(view, start, end);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = this.#numbers[slot]!;
      if (number === FREE) return -1;
      if (this.#hashes[slot] === hash && this.#lengths[slot] === length) {
        if (same(view, start, end, this.#names.view, this.#starts[slot]!)) return number - 1;
      }
    }
  }

  /** Adds a name that is not in the table; where there is no room for it, all others are forgotten first. */
  add({ view }: Text, start: number, end: number, number: number): void {
    const length = end - start;
    if (length > this.#names.bytes.length >> 4) return;
    if (this.#count > this.#mask >> 1 || this.#used + length + 8 > this.#names.bytes.length) this.#forget();
    const hash = hashOf(view, start, end);
    let slot = hash & this.#mask;
    while (this.#numbers[slot] !== FREE) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#numbers[slot] = number + 1;
    this.#starts[slot] = this.#used;
    this.#lengths[slot] = length;
    copyText(view, start, end, this.#names.view, this.#used);
    this.#used += length;
    this.#count++;
  }

  #forget(): void {
    this.#numbers.fill(FREE);
    this.#used = 0;
    this.#count = 0;
  }
}

/** Hashes four bytes at a time; the last step leaves out what lies past the end. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = (end - start) | 0;
  let p = start;
  for (; p + 4 <= end; p += 4) {
    hash = Math.imul(hash ^ view.getInt32(p, true), SPREAD);
    hash ^= hash >>> 15;
  }
  if (p === end) return hash;
  const rest = view.getInt32(p, true) & (-1 >>> ((4 - (end - p)) << 3));
  hash = Math.imul(hash ^ rest, SPREAD);
  return hash ^ (hash >>> 15);
}

function same(view: DataView, start: number, end: number, other: DataView, otherStart: number): boolean {
  let p = start;
  let q = otherStart;
  for (; p + 4 <= end; p += 4, q += 4) if (view.getInt32(p, true) !== other.getInt32(q, true)) return false;
  for (; p < end; p++, q++) if (view.getInt8(p) !== other.getInt8(q)) return false;
  return true;
}
