import { shortened } from "../../survey/shortened.ts";
import { type Paint, plain } from "../paint.ts";
import { drawTable } from "../table.ts";
import { visible } from "../visible.ts";
import type { Cell, SurveyTable } from "./table.ts";

/** Rows of a table that a terminal shows; the other formats have all. */
const SHOWN = 40;
/** Longest text of a cell on the terminal. */
const LONGEST = 44;

/** The tables for the terminal. */
export async function surveyText(tables: readonly SurveyTable[], paint: Paint = plain): Promise<string> {
  const parts = await Promise.all(tables.map((table) => tableText(table, paint)));
  return parts.join("\n");
}

async function tableText(table: SurveyTable, paint: Paint): Promise<string> {
  const rows = table.rows.slice(0, SHOWN).map((row) => row.map((cell) => shortened(cellText(cell), LONGEST)));
  const headings = table.columns.map(({ heading, number }) => ({ text: heading, figures: number ?? false }));
  const more = table.rows.length - rows.length;
  const notes = [
    ...(more > 0 ? [`${more} more rows: --json, --format markdown and --html have all`] : []),
    ...table.notes,
  ];
  return [
    paint.bold(paint.green(visible(table.title))),
    ...(rows.length ? [(await drawTable(headings, rows, paint)).trimEnd()] : []),
    ...notes.map((note) => paint.dim(visible(note))),
    "",
  ].join("\n");
}

/** What people read in a cell. */
export const cellText = (cell: Cell): string => (typeof cell === "string" ? cell : cell.text);
