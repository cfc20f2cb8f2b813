import { figure } from "../render/quantity.ts";
import type { Io } from "./io.ts";

/** Milliseconds between two lines of progress. */
const INTERVAL = 200;

/** Tells people how far long work is, on one line of the terminal that is wiped at the end. */
export class Progress {
  readonly #io: Io;
  readonly #share: () => number | undefined;
  readonly #start = performance.now();
  #last = this.#start;

  /** @param share the part of the input that is read, from 0 to 1, where its size is known */
  constructor(io: Io, share: () => number | undefined) {
    this.#io = io;
    this.#share = share;
  }

  tick(rows: number): void {
    const now = performance.now();
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    const rate = Math.round((rows * 1000) / (now - this.#start));
    const share = this.#share();
    const read = share === undefined ? "" : `, ${Math.floor(share * 100)} % of the file`;
    this.#io.err(`\r${figure(rows)} rows, ${figure(rate)} rows/s${read}\u001b[K`);
  }

  end(): void {
    if (this.#last !== this.#start) this.#io.err("\r\u001b[K");
    this.#last = this.#start;
  }
}
