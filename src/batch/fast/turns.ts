/** Where the shared numbers lie. */
const LOCK = 0;
const TURN = 1;
const CLAIMED = 2;
const STOPPED = 3;
const INTEGERS = 4;

/** Long enough to sleep, short enough to notice a thread that died. */
const PATIENCE_MS = 100;

/** Where a file was left: what comes there is for the slow lane. */
export interface Rest {
  position: number;
  /** The line that starts there, from 1. */
  line: number;
}

/**
 * What the threads of one run share: who reads next, whose block is next in the file's order, and how far both are.
 * Blocks are claimed in order, worked on at once, and delivered in order.
 */
export class Turns {
  readonly memory: SharedArrayBuffer;
  readonly #integers: Int32Array;
  /** Where the next block starts; and of what was delivered, where it ends, its next line, and its rows. */
  readonly #numbers: Float64Array;

  /** @param start where the first block starts, or the memory of a run that another thread began */
  constructor(start: Rest | SharedArrayBuffer) {
    this.memory = start instanceof SharedArrayBuffer ? start : new SharedArrayBuffer(INTEGERS * 4 + 4 * 8);
    this.#integers = new Int32Array(this.memory, 0, INTEGERS);
    this.#numbers = new Float64Array(this.memory, INTEGERS * 4);
    if (!(start instanceof SharedArrayBuffer))
      this.#numbers.set([start.position, start.position, start.line, 0]);
  }

  /** Claims the next block: `read` gets the place where it starts and gives the place where it ends. */
  claim(read: (position: number) => number): number {
    const integers = this.#integers;
    while (Atomics.compareExchange(integers, LOCK, 0, 1) !== 0) Atomics.wait(integers, LOCK, 1, PATIENCE_MS);
    try {
      this.#numbers[0] = read(this.#numbers[0]!);
      return Atomics.add(integers, CLAIMED, 1);
    } finally {
      Atomics.store(integers, LOCK, 0);
      Atomics.notify(integers, LOCK, 1);
    }
  }

  /** Waits a while until all blocks before this one were delivered, and says whether they were. */
  wait(block: number): boolean {
    const turn = Atomics.load(this.#integers, TURN);
    if (turn !== block && !this.isStopped) Atomics.wait(this.#integers, TURN, turn, PATIENCE_MS);
    return Atomics.load(this.#integers, TURN) === block;
  }

  get isStopped(): boolean {
    return Atomics.load(this.#integers, STOPPED) !== 0;
  }

  /** Where what was delivered ends; to be asked only by the thread whose turn it is. */
  get delivered(): Rest & { rows: number } {
    const [, position = 0, line = 0, rows = 0] = this.#numbers;
    return { position, line, rows };
  }

  /** Says that a block was delivered up to a place; `isLast` leaves what comes after it to the slow lane. */
  pass(position: number, lines: number, rows: number, isLast = false): void {
    this.#numbers[1] = position;
    this.#numbers[2]! += lines;
    this.#numbers[3]! += rows;
    if (isLast) this.stop();
    else Atomics.add(this.#integers, TURN, 1);
    Atomics.notify(this.#integers, TURN);
  }

  /** Ends the run for all threads: no further block will be delivered. */
  stop(): void {
    Atomics.store(this.#integers, STOPPED, 1);
    Atomics.notify(this.#integers, TURN);
  }
}
