/** Relative error of a median that is read from a sketch. */
const ERROR = 0.005;
const LOG_STEP = Math.log((1 + ERROR) / (1 - ERROR));

/**
 * Smallest, largest and middle of values of at least 0. The median is exact until `coarsen` is called; from then on
 * values are counted in classes of 1 % width, so that memory stays flat and the median is off by 0.5 % at most.
 */
export class Spread {
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  #values: number[] | undefined = [];
  #classes: Map<number, number> | undefined;

  add(value: number): void {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (this.#values) this.#values.push(value);
    else this.#count(value, 1);
  }

  merge(other: Spread): void {
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
    if (!other.#values) this.coarsen();
    for (const value of other.#values ?? []) {
      if (this.#values) this.#values.push(value);
      else this.#count(value, 1);
    }
    for (const [at, count] of other.#classes ?? [])
      this.#classes?.set(at, (this.#classes.get(at) ?? 0) + count);
  }

  /** Gives up the single values. */
  coarsen(): void {
    const values = this.#values;
    if (!values) return;
    this.#values = undefined;
    this.#classes = new Map();
    for (const value of values) this.#count(value, 1);
  }

  median(): number {
    return this.#values ? exactMedian(this.#values) : this.#coarseMedian();
  }

  #count(value: number, count: number): void {
    const at = value === 0 ? Number.NEGATIVE_INFINITY : Math.ceil(Math.log(value) / LOG_STEP);
    this.#classes?.set(at, (this.#classes.get(at) ?? 0) + count);
  }

  #coarseMedian(): number {
    const classes = [...(this.#classes ?? [])].sort(([a], [b]) => a - b);
    const half = classes.reduce((sum, [, count]) => sum + count, 0) / 2;
    let at = Number.NEGATIVE_INFINITY;
    for (let i = 0, below = 0; below < half; i++) {
      const [position, count] = classes[i]!;
      at = position;
      below += count;
    }
    const middle = Math.exp(at * LOG_STEP) * (1 - ERROR);
    return Math.min(this.max, Math.max(this.min, middle));
  }
}

/** The middle value, or the mean of the two in the middle. */
function exactMedian(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[upper - 1] ?? Number.NaN) + high) / 2;
}
