/** What the last mark of a record tells. */
export const Kind = {
  plain: 0,
  /** A field may be a formula. */
  formula: 1,
  /** The record is of another width: of its marks only the first and the end count. */
  width: 2,
} as const;

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const COMMA = 44;
/** What a cell begins with that a spreadsheet may run as a formula. */
export const FORMULA = Uint8Array.from({ length: 256 }, (_, byte) =>
  "=+-@\t\r".includes(String.fromCharCode(byte)) ? Kind.formula : Kind.plain,
);

/**
 * Finds the fields of comma-separated records. `marks` gets one row a record: the place before its first field, then
 * the end of each field, so that a field lies from one mark plus one to the next, its quotes included; last its kind.
 */
export class Scanner {
  readonly columns: number;
  readonly stride: number;
  marks: Int32Array;
  /** Complete records in `marks`. */
  records = 0;
  /** Behind the last one of them. */
  next = 0;
  /** Whether the next record has a quote or a carriage return where none belongs. */
  isBroken = false;
  /** Line ends within quotes. */
  quotedLines = 0;

  /** @param columns fields of a record */
  constructor(columns: number) {
    this.columns = columns;
    this.stride = columns + 2;
    this.marks = new Int32Array(1 << 12);
  }

  /**
   * Goes on behind the records that were found, or from the start.
   * @param end where the data end; a newline, a quote and a zero behind them stop every search
   */
  scan(bytes: Uint8Array, end: number): void {
    let { quotedLines } = this;
    while (this.next < end && this.#record(bytes, end)) quotedLines = this.quotedLines;
    this.quotedLines = quotedLines;
  }

  restart(): void {
    this.records = 0;
    this.next = 0;
    this.isBroken = false;
    this.quotedLines = 0;
  }

  /** Finds the fields of the next record; false where the data end before it does. */
  #record(bytes: Uint8Array, end: number): boolean {
    const { columns } = this;
    const row = this.records * this.stride;
    if (row + this.stride > this.marks.length) this.#grow();
    const { marks } = this;
    let p = this.next - 1;
    let column = 0;
    let byte = COMMA;
    let kind: number = Kind.plain;
    marks[row] = p;
    while (byte === COMMA) {
      p++;
      byte = bytes[p]!;
      if (byte === QUOTE) {
        kind |= FORMULA[bytes[p + 1]!]!;
        p = this.#closingQuote(bytes, p) + 1;
        byte = bytes[p]!;
      } else {
        kind |= FORMULA[byte]!;
        while (byte > COMMA || (byte !== COMMA && byte !== NEWLINE && byte !== QUOTE && byte !== RETURN)) {
          byte = bytes[++p]!;
        }
      }
      column++;
      if (column <= columns) marks[row + column] = p;
    }
    const fieldsEnd = p;
    if (byte === RETURN && bytes[p + 1] === NEWLINE) byte = bytes[++p]!;
    if (p >= end) return false;
    this.isBroken = byte !== NEWLINE;
    if (this.isBroken) return false;
    if (column !== columns) {
      marks[row + columns] = fieldsEnd;
      kind = Kind.width;
    }
    marks[row + columns + 1] = kind;
    this.records++;
    this.next = p + 1;
    return true;
  }

  #grow(): void {
    const marks = new Int32Array(this.marks.length * 2);
    marks.set(this.marks);
    this.marks = marks;
  }

  /** The quote that closes a field: the first one that is not doubled. */
  #closingQuote(bytes: Uint8Array, opening: number): number {
    let p = opening + 1;
    for (;;) {
      for (let byte = bytes[p]; byte !== QUOTE; byte = bytes[++p]) if (byte === NEWLINE) this.quotedLines++;
      if (bytes[p + 1] !== QUOTE) return p;
      p += 2;
    }
  }
}
