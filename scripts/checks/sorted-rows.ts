import { compare } from "../imports/rows.ts";
import { keysOf } from "../keys.ts";
import { lineOf, type Rule } from "./rule.ts";

/** Sorted tables let a diff show facts and nothing else. */
export const sortedRows: Rule = {
  name: "sorted-rows",
  description: "rows stand in the order of their key",
  check: (tables) =>
    Object.entries(tables).flatMap(([file, rows]) => {
      const columns = keysOf(file);
      const keys = rows.map((row) => columns.map((column) => row[column] ?? ""));
      return keys.flatMap((key, index) => {
        const before = keys[index - 1];
        if (!before || compare(before, key) <= 0) return [];
        return [
          {
            file,
            line: lineOf(index),
            column: columns.join(","),
            actual: key.join(","),
            expected: `a place before ${before.join(",")}`,
            tip: "sort by code unit (LC_ALL=C), column after column",
          },
        ];
      });
    }),
};
