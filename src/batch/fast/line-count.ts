const NEWLINE = 10;

/** Tells lines of a block, asked for in rising order. */
export class LineCount {
  #bytes: Uint8Array = new Uint8Array(0);
  #position = 0;
  #line = 1;

  start(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#position = 0;
    this.#line = 1;
  }

  /** The line of a position, 1 at the start. */
  at(position: number): number {
    const bytes = this.#bytes;
    let line = this.#line;
    for (let p = this.#position; p < position; p++) if (bytes[p] === NEWLINE) line++;
    this.#position = position;
    this.#line = line;
    return line;
  }
}
