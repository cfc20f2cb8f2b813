import { linesOf, lineWith } from "./lookup.ts";

const SEARCHES_BEFORE_INDEX = 40;

/**
 * Looks lines of a compiled table up by their key: by search at first, for one estimate must not parse a table,
 * and by a map once there were enough look-ups to pay for it.
 */
export function textIndex(table: string): (key: string) => string | undefined {
  let searches = 0;
  let index: Map<string, string> | undefined;
  return (key) => {
    if (index) return index.get(key);
    if (++searches > SEARCHES_BEFORE_INDEX) {
      index = new Map(linesOf(table).map((line) => [line.slice(0, line.indexOf("\t")), line]));
      return index.get(key);
    }
    return lineWith(table, key);
  };
}
