/** Records that share a key. */
export interface Group<K, T> {
  key: K;
  members: T[];
}

/** Groups items by a key, the largest group first, equals in the order of their keys. */
export function groupsOf<T, K extends string | number | null>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Group<K, T>[] {
  return grouped(items, keyOf).sort(
    (a, b) => b.members.length - a.members.length || compare(String(a.key), String(b.key)),
  );
}

/** Groups items by a key, in the order in which the keys first appear. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Group<K, T>[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}

/** Order of two texts by code unit: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Smallest and largest of the known values; null of none. */
export function rangeOf(values: readonly (number | null)[]): { min: number; max: number } | null {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return null;
  const reduce = (pick: (a: number, b: number) => number) => numbers.reduce((a, b) => pick(a, b));
  return { min: reduce(Math.min), max: reduce(Math.max) };
}
