import { keysOf } from "../keys.ts";
import { lineOf, type Rule } from "./rule.ts";

/** Two rows with one key would be two facts of one thing. */
export const uniqueKeys: Rule = {
  name: "unique-keys",
  description: "no two rows of a table have the same key",
  check: (tables) =>
    Object.entries(tables).flatMap(([file, rows]) => {
      const columns = keysOf(file);
      const seen = new Map<string, number>();
      return rows.flatMap((row, index) => {
        const key = columns.map((column) => row[column]).join(",");
        const first = seen.get(key);
        seen.set(key, first ?? index);
        if (first === undefined) return [];
        return [
          {
            file,
            line: lineOf(index),
            column: columns.join(","),
            actual: key,
            expected: `one row; the other is line ${lineOf(first)}`,
            tip: "keep the one that its source confirms",
          },
        ];
      });
    }),
};
