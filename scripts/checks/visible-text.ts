import { type DataFinding, lineOf, type Rule } from "./rule.ts";

const HIDDEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]|^\s|\s$|\s{2}/;

/** A name that looks right and is not found, because a character in it cannot be seen. */
export const visibleText: Rule = {
  name: "visible-text",
  description: "no cell has invisible characters, or blanks at its ends or doubled",
  check: (tables) =>
    Object.entries(tables).flatMap(([file, rows]) =>
      rows.flatMap((row, index) =>
        Object.entries(row).flatMap(([column, cell]): DataFinding[] =>
          HIDDEN.test(cell)
            ? [
                {
                  file,
                  line: lineOf(index),
                  column,
                  actual: JSON.stringify(cell).replace(
                    /[^ -~]/g,
                    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
                  ),
                  expected: "text whose every character shows",
                  tip: "delete the character, or the blank that is too many",
                },
              ]
            : [],
        ),
      ),
    ),
};
