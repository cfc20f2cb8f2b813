/**
 * Bytes with a view on the same memory for reading and writing several at once.
 * Their last SLACK bytes hold nothing, so that words may be read and copied past the end of a text.
 */
export interface Text {
  bytes: Buffer<ArrayBuffer>;
  view: DataView;
}

/** Bytes that may be read or written past the end of a text. */
export const SLACK = 16;

/** Room for a text of a size. */
export function textOf(size: number): Text {
  const buffer = new ArrayBuffer(size + SLACK);
  return { bytes: Buffer.from(buffer), view: new DataView(buffer) };
}

/**
 * Copies text in steps of eight bytes, up to seven too many. A step is a double, which costs nothing to move; only
 * a NaN may change in passing, and no eight bytes of valid UTF-8 are one (0xF0 or more before 0x7F, or 0xFF).
 */
export function copyText(from: DataView, start: number, end: number, to: DataView, at: number): void {
  for (let p = start, o = at; p < end; p += 8, o += 8) to.setFloat64(o, from.getFloat64(p, true), true);
}
