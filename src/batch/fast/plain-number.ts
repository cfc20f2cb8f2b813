/** A double holds every whole number of 15 digits, and every power of ten up to 22. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);
const ZERO = 48;
const POINT = 46;

/** What `plainNumber` gives for anything but digits with at most one point among them. */
export const NOT_PLAIN = -1;

/**
 * Reads `123` and `123.45` of at most 15 digits: the quotient of two exact doubles, so the very double that `Number`
 * gives. All other ways to write a number are for the strict reader.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  let decimals = -1;
  if (start === end || end - start > MOST_DIGITS + 1) return NOT_PLAIN;
  for (let p = start; p < end; p++) {
    const digit = bytes[p]! - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT - ZERO && decimals < 0 && p > start) decimals = end - p - 1;
    else return NOT_PLAIN;
  }
  if (decimals < 0) return end - start > MOST_DIGITS ? NOT_PLAIN : digits;
  return decimals === 0 ? NOT_PLAIN : digits / POWERS_OF_TEN[decimals]!;
}
