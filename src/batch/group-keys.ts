import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { Columns } from "../records/columns.ts";
import { folded } from "../records/headings.ts";
import { type Cell, textOf } from "../records/row-reader.ts";
import type { GroupValue } from "./groups.ts";
import { RESULT_COLUMNS } from "./results.ts";
import type { Score } from "./score.ts";

/** Where the value of a `--by` name comes from: a cell, the year as it was read, or a result. */
export type GroupKey =
  | { from: "cell"; index: number }
  | { from: "year" }
  | { from: "model" }
  | { from: "result"; index: number };

/** What is known of a header. */
interface Understood {
  names: readonly string[];
  kept: readonly number[];
  columns: Columns;
}

/** Names of `--by` that mean a result or what was read, where no column has the name. */
const OTHERS: Record<string, GroupKey> = {
  year: { from: "year" },
  model: { from: "model" },
  hardware: { from: "result", index: RESULT_COLUMNS.indexOf("hardware_id") },
  region: { from: "result", index: RESULT_COLUMNS.indexOf("region_id") },
};

/**
 * Finds what the names of `--by` mean: a column of the input by its heading, else a result, else what a field was
 * read as; `lenient` lets a column be missing. The column that feeds the year gives the year as it was read (2023 of 2023-03-27).
 */
export function groupKeysOf(
  names: readonly string[],
  file: Understood,
  lenient = false,
): Outcome<GroupKey[]> {
  const keys = names.map((name) => keyOf(name, file));
  const unknown = names.filter((_, i) => keys[i] === undefined);
  if (unknown.length === 0 || lenient) return success(keys.map((key) => key ?? NOT_THERE));
  const columns = [...file.kept.map((index) => file.names[index]!), ...RESULT_COLUMNS].filter((n) =>
    n.trim(),
  );
  return failure(
    ...unknown.map((column) => finding("UNKNOWN_COLUMN", { column, columns }, { flag: "--by" })),
  );
}

const NOT_THERE: GroupKey = { from: "cell", index: -1 };

function keyOf(name: string, { names, kept, columns }: Understood): GroupKey | undefined {
  const at =
    kept.find((index) => names[index] === name) ??
    kept.find((index) => folded(names[index]!) === folded(name));
  if (at !== undefined && at === columns.year[0]?.index) return { from: "year" };
  if (at !== undefined) return { from: "cell", index: at };
  const result = (RESULT_COLUMNS as readonly string[]).indexOf(name);
  if (result >= 0) return { from: "result", index: result };
  return Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
}

/** The value of a row for a key; null where there is none. */
export function groupValue(key: GroupKey, cells: readonly Cell[], score: Score): GroupValue {
  switch (key.from) {
    case "year":
      return score.year ?? null;
    case "model":
      return score.model ?? null;
    case "result":
      return score.cells[key.index] ?? null;
    case "cell": {
      const cell = cells[key.index];
      const text = cell === undefined || cell === null ? "" : textOf(cell);
      return text === "" ? null : text;
    }
  }
}
