import { words } from "./words.ts";

/** Findings of handing the work to an engine of SQL. */
export const sqlWords = {
  NOT_RESOLVED: words<Record<string, never>>({
    severity: "error",
    title: "The mapping has no such tuple",
    explain:
      "The rows were joined with a mapping that was made of other rows: find the distinct tuples again and resolve them.",
    message: () => "the mapping does not have the tuple of this row: it was made of other rows",
  }),
  TUPLES_REJECTED: words<{ rejected: number; tuples: number }>({
    severity: "warning",
    title: "Some tuples cannot be resolved",
    explain:
      "Rows with such a tuple are rejected by the statements of `co2ml sql`; the mapping carries the code and the message. The exit code is 4.",
    message: (a) => `${a.rejected} of ${a.tuples} tuples are rejected`,
    help: () => "the columns `code` and `message` of the mapping say why",
  }),
  NO_TIME_COLUMN: words<Record<string, never>>({
    severity: "error",
    title: "No column gives the time",
    explain:
      "Every row needs hours, hardware-hours or energy. None of the table's columns was understood as such.",
    message: () => "no column gives hours, hardware-hours or energy",
    help: () => 'say which one it is: `--map hours="Your heading"`',
  }),
  CUMULATIVE_FILE: words<{ column: string }>({
    severity: "error",
    title: "The rows are cumulative",
    explain:
      "In CodeCarbon's file the last row of a run counts. The rows of a table have no order, so that an engine cannot tell which one that is.",
    message: (a) => `of the rows with the same "${a.column}" the last one counts, and a table has no order`,
    help: () => "`co2ml batch` reads the file; or make a view with one row a run and without the column",
  }),
};
