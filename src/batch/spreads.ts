/** Classes per doubling of the value: each is at most 1/128 wide, so that its middle is off by 0.4 % at most. */
const CLASSES = 128;
/** Classes beyond the ends of a group for which room is made with it: a factor of two. */
const SPARE = CLASSES;
/** Bits of a double's upper half below its exponent and the first seven bits of its fraction. */
const DROPPED_BITS = 13;
/** Values below the one count as 0, those above the other share a class. */
const LEAST = 2 ** -100;
const GREATEST = 2 ** 100;

/** Values in all up to which every median is exact. */
export const EXACT_VALUES = 200_000;
/** Values of a group up to which its median is exact, however many there are in all. */
export const EXACT_GROUP = 1_000;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);
const UPPER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const FIRST = classOf(LEAST);

/** How many values a group has, the smallest, the largest and the middle. */
export interface Spread {
  size: number;
  min: number;
  max: number;
  median: number;
}

/** How many values lie in each class from the class `first` on, and in all of them. */
interface Counts {
  size: number;
  first: number;
  counts: Uint32Array;
}

/** What is known of the values of groups, as it goes from one thread to another. */
export interface SpreadsState {
  min: Float64Array;
  max: Float64Array;
  /** Of the groups that have given up their single values. */
  counts: readonly (Counts | undefined)[];
  /** The single values of the others. */
  groups: Int32Array;
  values: Float64Array;
}

/**
 * Smallest, largest and middle of the values, all at least 0, of groups that are numbered from 0. Values are kept until
 * there are many of them in all and in their group; then they are only counted in classes, so that memory stays flat and
 * medians are off by 0.4 % at most. What comes out depends on neither the order of the values nor how they were divided.
 */
export class Spreads {
  /** Single values with their groups: those that stay, and after them those that came since the last `#sort`. */
  #groups = new Int32Array(1 << 10);
  #values = new Float64Array(1 << 10);
  #sorted = new Float64Array(0);
  #stay = 0;
  #used = 0;
  /** Values in all and the ends of each group, as of the last `#sort`. */
  #all = 0;
  #min = new Float64Array(0);
  #max = new Float64Array(0);
  readonly #counts: (Counts | undefined)[] = [];

  /** Adds values that stand in an array, each `stride` behind the one before, to as many groups. */
  add(groups: Int32Array, count: number, from: Float64Array, first: number, stride: number): void {
    if (this.#used + count > this.#values.length) this.#makeRoom(count);
    const [values, at] = [this.#values, this.#used];
    for (let i = 0; i < count; i++) values[at + i] = from[first + i * stride]!;
    this.#groups.set(groups.subarray(0, count), at);
    this.#used += count;
  }

  state(): SpreadsState {
    this.#sort();
    return {
      min: this.#min,
      max: this.#max,
      counts: this.#counts,
      groups: this.#groups.slice(0, this.#stay),
      values: this.#values.slice(0, this.#stay),
    };
  }

  /**
   * Adds what another knows.
   * @param numbers that each of its groups has here
   */
  merge({ min, max, counts, groups, values }: SpreadsState, numbers: readonly number[]): void {
    for (const [other, theirs] of counts.entries()) {
      if (!theirs) continue;
      const group = numbers[other]!;
      this.#reach(group);
      this.#all += theirs.size;
      this.#min[group] = Math.min(this.#min[group]!, min[other]!);
      this.#max[group] = Math.max(this.#max[group]!, max[other]!);
      this.#counts[group] = joined(this.#counts[group], theirs);
    }
    this.add(
      groups.map((other) => numbers[other]!),
      groups.length,
      values,
      0,
      1,
    );
  }

  /** The spread of each group. */
  results(): Spread[] {
    this.#sort();
    const starts = startsOf(this.#groups, this.#stay, this.#min.length);
    return Array.from(this.#min, (min, group) => {
      const max = this.#max[group]!;
      const counts = this.#counts[group];
      if (counts)
        return { size: counts.size, min, max, median: Math.min(max, Math.max(min, coarseMedian(counts))) };
      const values = this.#values.slice(starts[group], starts[group + 1]).sort();
      return { size: values.length, min, max, median: exactMedian(values) };
    });
  }

  #makeRoom(count: number): void {
    if (this.#all + this.#used - this.#stay > EXACT_VALUES) this.#sort();
    const room = (this.#used + count) * 2;
    if (room <= this.#values.length) return;
    this.#groups = enlarged(this.#groups, room);
    this.#values = enlarged(this.#values, room);
  }

  /** Puts the values in the order of their groups, and gives up those of large groups. */
  #sort(): void {
    this.#all += this.#used - this.#stay;
    if (this.#used > 0) this.#reach(greatest(this.#groups, this.#used));
    this.#widen();
    const starts = startsOf(this.#groups, this.#used, this.#min.length);
    if (this.#sorted.length < this.#used) this.#sorted = new Float64Array(this.#values.length);
    sortTo(this.#sorted, this.#values, this.#groups, this.#used, starts);
    this.#stay = 0;
    for (let group = 0; group < this.#min.length; group++)
      this.#take(group, this.#sorted.subarray(starts[group]!, starts[group + 1]!));
    this.#used = this.#stay;
  }

  /** Moves the ends of the groups out to their new values. */
  #widen(): void {
    const [groups, values, min, max] = [this.#groups, this.#values, this.#min, this.#max];
    for (let i = this.#stay; i < this.#used; i++) {
      const group = groups[i]!;
      const value = values[i]!;
      if (value < min[group]!) min[group] = value;
      if (value > max[group]!) max[group] = value;
    }
  }

  /** Takes the single values of a group, those that stayed and new ones. */
  #take(group: number, values: Float64Array): void {
    if (values.length === 0) return;
    const known = this.#counts[group];
    if (known || (this.#all > EXACT_VALUES && values.length > EXACT_GROUP)) {
      this.#counts[group] = known ?? { size: 0, first: 0, counts: new Uint32Array(0) };
      makeRoom(this.#counts[group], classOf(this.#min[group]!), classOf(this.#max[group]!) + 1);
      countAll(this.#counts[group], values);
      return;
    }
    this.#groups.fill(group, this.#stay, this.#stay + values.length);
    this.#values.set(values, this.#stay);
    this.#stay += values.length;
  }

  /** Makes room for a group. */
  #reach(group: number): void {
    const known = this.#min.length;
    if (group < known) return;
    const size = Math.max(group + 1, known * 2);
    this.#min = enlarged(this.#min, size).fill(Number.POSITIVE_INFINITY, known);
    this.#max = enlarged(this.#max, size).fill(Number.NEGATIVE_INFINITY, known);
  }
}

function enlarged<T extends Float64Array | Int32Array | Uint32Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array);
  return larger;
}

/** The class of a value: the exponent of its double and the first bits of its fraction. */
function classOf(value: number): number {
  double[0] = Math.min(Math.max(value, LEAST), GREATEST);
  return halves[UPPER]! >> DROPPED_BITS;
}

function greatest(groups: Int32Array, used: number): number {
  let found = 0;
  for (let i = 0; i < used; i++) found = Math.max(found, groups[i]!);
  return found;
}

/** Where the values of each group start once they are in its order, and where the last ones end. */
function startsOf(groups: Int32Array, used: number, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < used; i++) starts[groups[i]! + 1]!++;
  for (let group = 0; group < size; group++) starts[group + 1]! += starts[group]!;
  return starts;
}

/** Puts values in the order of their groups. */
function sortTo(
  sorted: Float64Array,
  values: Float64Array,
  groups: Int32Array,
  used: number,
  starts: Uint32Array,
): void {
  const next = starts.slice();
  for (let i = 0; i < used; i++) sorted[next[groups[i]!]!++] = values[i]!;
}

/** Counts values for whose classes there is room. */
function countAll(to: Counts, values: Float64Array): void {
  const { first, counts } = to;
  to.size += values.length;
  for (let i = 0; i < values.length; i++) counts[classOf(values[i]!) - first]!++;
}

/** Makes room for the classes from one to before another. */
function makeRoom(to: Counts, from: number, end: number): void {
  const empty = to.counts.length === 0;
  if (!empty && from >= to.first && end <= to.first + to.counts.length) return;
  const first = Math.min(empty ? end : to.first, from - SPARE);
  const counts = new Uint32Array(Math.max(empty ? 0 : to.first + to.counts.length, end + SPARE) - first);
  if (!empty) counts.set(to.counts, to.first - first);
  to.counts = counts;
  to.first = first;
}

function joined(ours: Counts | undefined, theirs: Counts): Counts {
  if (!ours) return { ...theirs, counts: theirs.counts.slice() };
  ours.size += theirs.size;
  makeRoom(ours, theirs.first, theirs.first + theirs.counts.length);
  const shift = theirs.first - ours.first;
  for (let i = 0; i < theirs.counts.length; i++) ours.counts[i + shift]! += theirs.counts[i]!;
  return ours;
}

/** The middle of the class in the middle; that of the smallest values counts as 0. */
function coarseMedian({ size, first, counts }: Counts): number {
  let i = -1;
  for (let below = 0; below * 2 < size; ) below += counts[++i]!;
  if (first + i === FIRST) return 0;
  double[0] = 0;
  halves[UPPER] = (first + i + 0.5) * 2 ** DROPPED_BITS;
  return double[0];
}

/** The middle value, or the mean of the two in the middle. */
function exactMedian(sorted: Float64Array): number {
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[upper - 1] ?? Number.NaN) + high) / 2;
}
