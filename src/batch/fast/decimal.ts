import { decimalText } from "../decimal.ts";

/** "00" to "99" in a row. */
const PAIRS = Uint8Array.from({ length: 200 }, (_, i) => 48 + (i % 2 ? (i >> 1) % 10 : Math.floor(i / 20)));
const ZERO = 48;
const POINT = 46;
const BILLION = 1_000_000_000;
const encoder = new TextEncoder();

/**
 * Writes what `decimalText` gives for a value, without making a string.
 * @param from where the value, a number of at least 0, stands at `index`
 * @returns where it ends
 */
export function writeDecimal(to: Uint8Array, at: number, from: Float64Array, index: number): number {
  const value = from[index]!;
  if (!(value < 2 ** 31 - 1)) return writeText(to, at, decimalText(value));
  let whole = value | 0;
  let billionths = ((value - whole) * BILLION + 0.5) | 0;
  if (billionths === BILLION) {
    whole++;
    billionths = 0;
  }
  const end = writeWhole(to, at, whole);
  return billionths === 0 ? end : writeBillionths(to, end, billionths);
}

function writeText(to: Uint8Array, at: number, text: string): number {
  return at + encoder.encodeInto(text, to.subarray(at)).written;
}

function writeWhole(to: Uint8Array, at: number, value: number): number {
  const end = at + digitsOf(value);
  let p = end;
  let rest = value;
  while (rest >= 100) {
    const hundreds = (rest / 100) | 0;
    p -= 2;
    writePair(to, p, rest - hundreds * 100);
    rest = hundreds;
  }
  if (rest >= 10) writePair(to, p - 2, rest);
  else to[p - 1] = ZERO + rest;
  return end;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits++;
  return digits;
}

/** A point, nine digits, and back over the zeros at their end. */
function writeBillionths(to: Uint8Array, at: number, value: number): number {
  const upper = (value / 10_000) | 0;
  const lower = value - upper * 10_000;
  const first = (upper / 10_000) | 0;
  const middle = upper - first * 10_000;
  to[at] = POINT;
  to[at + 1] = ZERO + first;
  writeFour(to, at + 2, middle);
  writeFour(to, at + 6, lower);
  let end = at + 10;
  while (to[end - 1] === ZERO) end--;
  return end;
}

function writeFour(to: Uint8Array, at: number, value: number): void {
  const hundreds = (value / 100) | 0;
  writePair(to, at, hundreds);
  writePair(to, at + 2, value - hundreds * 100);
}

function writePair(to: Uint8Array, at: number, value: number): void {
  to[at] = PAIRS[value << 1]!;
  to[at + 1] = PAIRS[(value << 1) + 1]!;
}
