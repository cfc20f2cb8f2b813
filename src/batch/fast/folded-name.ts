import { type Text, textOf } from "./text.ts";

const LONGEST = 256;
const QUOTE = 34;
const SPACE = 32;
const ZERO = 48;
const SMALL_S = 115;
const NOT_FOLDED = 0;

const byteOf = (test: RegExp, value: (text: string) => string): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => {
    const text = String.fromCharCode(byte);
    return test.test(text) ? value(text).charCodeAt(0) : NOT_FOLDED;
  });
/** Printable ASCII in lower case; quotes and parentheses are for `hardwareKey`, as is everything else. */
const LOWER = byteOf(/[ !#-'*-~]/, (text) => text.toLowerCase());
/** What ids are made of. */
const OF_IDS = byteOf(/[a-z0-9-]/, (text) => text);

/**
 * Folds the bytes of plain names: names with the same fold have the same `hardwareKey`, so that of many spellings only
 * one is looked up as text.
 */
export class FoldedName {
  readonly text: Text = textOf(LONGEST);

  /** Folds a field into `text` and gives its length; 0 for a name that is to be looked up as text. */
  fold({ bytes }: Text, fieldStart: number, fieldEnd: number): number {
    const quote = bytes[fieldStart] === QUOTE ? 1 : 0;
    let start = fieldStart + quote;
    let end = fieldEnd - quote;
    while (start < end && bytes[start] === SPACE) start++;
    while (start < end && bytes[end - 1] === SPACE) end--;
    if (end - start > LONGEST) return 0;
    let isId = true;
    let length = 0;
    for (let p = start; p < end; p++) {
      const byte = bytes[p]!;
      const lower = LOWER[byte]!;
      // An s behind a 0 may be the plural of a name whose capital means another one: V100s, V100S.
      if (lower === NOT_FOLDED || (byte === SMALL_S && bytes[p - 1] === ZERO)) return 0;
      if (OF_IDS[byte] === NOT_FOLDED) isId = false;
      this.text.bytes[length++] = lower;
    }
    return isId ? 0 : length;
  }
}
