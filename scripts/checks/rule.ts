import type { Row } from "../csv.ts";

/** Every table of data/, by file name. */
export type Tables = Record<string, Row[]>;

/** What a rule found wrong: where, what stands there, what was expected, how to mend it. */
export interface DataFinding {
  file: string;
  /** Line of the file, the header being 1. */
  line: number;
  column: string;
  actual: string;
  expected: string;
  tip: string;
}

/** One rule of the data linter; each file of this folder but this one exports one. */
export interface Rule {
  name: string;
  description: string;
  check: (tables: Tables) => DataFinding[];
}

/** Line of the row at an index: the header is line 1. */
export const lineOf = (index: number): number => index + 2;
