/** Classes per doubling of the value: each is at most 1/128 wide, so that its middle is off by 0.4 % at most. */
const CLASSES = 128;
/** Values below 2^-100 share the first class, those above 2^100 the last one. */
const LEAST = 2 ** -100;
const MOST = 2 ** 100;
/** Classes beyond a value for which room is made with it: a factor of 2^8. */
const SPARE = 8 * CLASSES;
/** Bits of a double's upper half below its exponent and the first seven bits of its fraction. */
const DROPPED_BITS = 13;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);
const UPPER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** What is known of values: all of them, or how many lie in each class from the class `first` on. */
export interface SpreadState {
  min: number;
  max: number;
  values: number[] | undefined;
  first: number;
  counts: Uint32Array;
}

/**
 * Smallest, largest and middle of values of at least 0. The median is exact until `coarsen` is called; from then on
 * values are only counted in classes, so that memory stays flat and the median is off by 0.4 % at most.
 */
export class Spread implements SpreadState {
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  values: number[] | undefined = [];
  first = 0;
  counts: Uint32Array = new Uint32Array(0);

  add(value: number): void {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (this.values) this.values.push(value);
    else this.#count(classOf(value), 1);
  }

  /** Adds what another knows, which may become a part of this one. */
  merge(other: SpreadState): void {
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
    if (!other.values) this.coarsen();
    for (const value of other.values ?? []) {
      if (this.values) this.values.push(value);
      else this.#count(classOf(value), 1);
    }
    if (this.counts.length === 0) {
      this.first = other.first;
      this.counts = other.counts;
    } else {
      for (let i = 0; i < other.counts.length; i++) {
        if (other.counts[i] !== 0) this.#count(other.first + i, other.counts[i]!);
      }
    }
  }

  /** Gives up the single values. */
  coarsen(): void {
    const { values } = this;
    this.values = undefined;
    for (const value of values ?? []) this.#count(classOf(value), 1);
  }

  median(): number {
    return this.values ? exactMedian(this.values) : this.#coarseMedian();
  }

  #count(at: number, count: number): void {
    const i = at - this.first;
    if (i < 0 || i >= this.counts.length) this.#widen(at);
    this.counts[at - this.first]! += count;
  }

  /** Makes room for a class and for values that are so many times larger or smaller. */
  #widen(at: number): void {
    const end = this.first + this.counts.length;
    const from = Math.max(0, at - (at % CLASSES) - SPARE);
    const empty = this.counts.length === 0;
    const first = empty || from < this.first ? from : this.first;
    const counts = new Uint32Array(Math.max(empty ? 0 : end, at + SPARE) - first);
    counts.set(this.counts, empty ? 0 : this.first - first);
    this.counts = counts;
    this.first = first;
  }

  #coarseMedian(): number {
    let half = 0;
    for (const count of this.counts) half += count / 2;
    let i = -1;
    for (let below = 0; below < half; ) below += this.counts[++i]!;
    return Math.min(this.max, Math.max(this.min, middleOf(this.first + i)));
  }
}

/** The class of a value: the exponent of its double and the first bits of its fraction. */
function classOf(value: number): number {
  double[0] = Math.min(Math.max(value, LEAST), MOST);
  return halves[UPPER]! >> DROPPED_BITS;
}

const FIRST = classOf(0);

/** The middle of a class; that of the smallest values counts as 0. */
function middleOf(at: number): number {
  if (at === FIRST) return 0;
  double[0] = 0;
  halves[UPPER] = (at + 0.5) * 2 ** DROPPED_BITS;
  return double[0];
}

/** The middle value, or the mean of the two in the middle. */
function exactMedian(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[upper - 1] ?? Number.NaN) + high) / 2;
}
