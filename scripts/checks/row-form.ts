import { schemas } from "../schemas/index.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** Every cell has the form that its column's schema asks for, so that a shifted column or a swapped unit does not pass. */
export const rowForm: Rule = {
  name: "row-form",
  description: "every row has the columns of its table, and every cell its column's form and range",
  check: (tables) =>
    Object.entries(tables).flatMap(([file, rows]) => {
      const schema = schemas[file];
      if (!schema) return [];
      return rows.flatMap((row, index) => {
        const result = schema.safeParse(row);
        return result.success ? [] : result.error.issues.map((issue) => problem(file, index, row, issue));
      });
    }),
};

interface Issue {
  path: PropertyKey[];
  message: string;
}

function problem(file: string, index: number, row: Record<string, string>, issue: Issue): DataFinding {
  const column = String(issue.path[0] ?? Object.keys(row).join(","));
  return {
    file,
    line: lineOf(index),
    column,
    actual: row[column] ?? "",
    expected: issue.message,
    tip: "data/README.md says what the column holds; were columns shifted, or the unit changed?",
  };
}
