/** Adding and subtracting 1.5 × 2^(52+k) rounds to multiples of 2^k; these leave multiples of 1, 2^-26, 2^-52 and 2^-78. */
const ROUND_0 = 1.5 * 2 ** 52;
const ROUND_26 = 1.5 * 2 ** 26;
const ROUND_52 = 1.5;
const ROUND_78 = 1.5 * 2 ** -26;
/** Values per sum, and whole parts, below which every partial sum is an exact double. */
const LARGE = 2 ** 51;
const MANY = 2 ** 27;
/** Exponent of the smallest double: every double is a whole number of these. */
const LEAST = 1074;

/**
 * Sums of doubles, each exact until it is read and then rounded once. So neither the order of the values nor the
 * number of threads among which they were divided changes a single bit of a total.
 *
 * A value is cut into four pieces on fixed grids, whose sums are exact doubles; what does not fit goes into a bigint.
 */
export class ExactSums {
  #pieces: Float64Array;
  #counts: Float64Array;
  #rest = new Map<number, bigint>();
  readonly #one = new Float64Array(1);

  /** @param size how many sums, growing as needed */
  constructor(size = 1) {
    this.#pieces = new Float64Array(size * 4);
    this.#counts = new Float64Array(size);
  }

  /** Adds a finite value to the sum with an index. */
  add(index: number, value: number): void {
    this.#one[0] = value;
    this.addRow(index, this.#one, 0, 1);
  }

  /**
   * Adds so many finite values to as many sums from an index on. They stay in an array, for as arguments of a call
   * each would be an object.
   */
  addRow(index: number, values: Float64Array, from: number, count: number): void {
    if (index + count > this.#counts.length) this.#grow(index + count);
    const pieces = this.#pieces;
    for (let i = 0; i < count; i++) {
      const value = values[from + i]!;
      const at = (index + i) * 4;
      const whole = value + ROUND_0 - ROUND_0;
      const after0 = value - whole;
      const piece26 = after0 + ROUND_26 - ROUND_26;
      const after26 = after0 - piece26;
      const piece52 = after26 + ROUND_52 - ROUND_52;
      const after52 = after26 - piece52;
      const piece78 = after52 + ROUND_78 - ROUND_78;
      if (after52 !== piece78 || !(Math.abs(value) < LARGE)) {
        this.addExact(index + i, wholeNumberOfLeast(value));
        continue;
      }
      pieces[at]! += whole;
      pieces[at + 1]! += piece26;
      pieces[at + 2]! += piece52;
      pieces[at + 3]! += piece78;
      this.#counts[index + i]!++;
      if (this.#counts[index + i] === MANY || !(Math.abs(pieces[at]!) < LARGE)) this.#carry(index + i);
    }
  }

  /** The sum with an index, correctly rounded; 0 where nothing was added. */
  sum(index: number): number {
    return toDouble(this.exact(index));
  }

  /** The sum with an index as it is, in units of 2^-1074: what `addExact` of other sums takes. */
  exact(index: number): bigint {
    this.#carry(index);
    return this.#rest.get(index) ?? 0n;
  }

  /** Adds another's exact sum. */
  addExact(index: number, value: bigint): void {
    if (value !== 0n) this.#rest.set(index, (this.#rest.get(index) ?? 0n) + value);
  }

  /** Adds another's sum to one of these. */
  merge(index: number, other: ExactSums, otherIndex: number): void {
    this.addExact(index, other.exact(otherIndex));
  }

  #carry(index: number): void {
    for (let at = index * 4; at < index * 4 + 4; at++) {
      this.addExact(index, wholeNumberOfLeast(this.#pieces[at] ?? 0));
      if (at < this.#pieces.length) this.#pieces[at] = 0;
    }
    if (index < this.#counts.length) this.#counts[index] = 0;
  }

  #grow(size: number): void {
    const larger = Math.max(size, this.#counts.length * 2);
    const pieces = new Float64Array(larger * 4);
    pieces.set(this.#pieces);
    this.#pieces = pieces;
    const counts = new Float64Array(larger);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);
const FRACTION_BITS = 52n;

/** A double as a count of the smallest double. */
function wholeNumberOfLeast(value: number): bigint {
  double[0] = Math.abs(value);
  const exponent = bits[0]! >> FRACTION_BITS;
  const fraction = bits[0]! & ((1n << FRACTION_BITS) - 1n);
  const magnitude = exponent === 0n ? fraction : (fraction | (1n << FRACTION_BITS)) << (exponent - 1n);
  return value < 0 ? -magnitude : magnitude;
}

/** The nearest double to a count of the smallest double: 64 leading bits, the last one set if any below is. */
function toDouble(count: bigint): number {
  const magnitude = count < 0n ? -count : count;
  const shift = Math.max(0, magnitude.toString(16).length * 4 - 64);
  const leading = magnitude >> BigInt(shift);
  const exact = leading << BigInt(shift) === magnitude;
  const nearest = Number(exact ? leading : leading | 1n) * 2 ** (shift - LEAST);
  return count < 0n ? -nearest : nearest;
}
