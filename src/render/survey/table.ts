import { exact, figure } from "../quantity.ts";

/** A cell: text, or a number with the text that people read and the value that a column is sorted by. */
export type Cell = string | { text: string; value: number };

export interface TableColumn {
  heading: string;
  /** Numbers stand to the right. */
  number?: true;
}

/** A table for people, before it is set for the terminal, as Markdown or as HTML. */
export interface SurveyTable {
  id: string;
  title: string;
  columns: TableColumn[];
  rows: Cell[][];
  /** Sentences below the table. */
  notes: string[];
}

/** What stands where a record does not say. */
export const NOT_SAID = "not said";

/** A column of numbers. */
export const number = (heading: string): TableColumn => ({ heading, number: true });
export const text = (heading: string): TableColumn => ({ heading });

/** A number with three significant figures; empty where it is not known. */
export function amount(value: number | null | undefined, write: (value: number) => string = figure): Cell {
  return value === null || value === undefined ? "" : { text: write(value), value };
}

/** Carbon intensity in g/kWh to one decimal, as the paper prints it. */
export const intensity = (value: number | null | undefined): Cell => amount(value, (v) => v.toFixed(1));

/** A share of 1 in percent. */
export const percent = (value: number | null): Cell => amount(value, percentText);

export function percentText(share: number): string {
  const percents = share * 100;
  return `${Math.abs(percents) >= 10 || percents === 0 ? percents.toFixed(0) : percents.toFixed(1)} %`;
}

/** `1–64`, or one number where both ends are equal; sorted by the larger. */
export function range(
  ends: { min: number; max: number } | null,
  write: (value: number) => string = exact,
): Cell {
  if (!ends) return "";
  const { min, max } = ends;
  return { text: min === max ? write(min) : `${write(min)}–${write(max)}`, value: max };
}

/** `2012–2016`, or one year. */
export function yearsText(first: number | null, last: number | null): string {
  if (first === null || last === null) return "";
  return first === last ? String(first) : `${first}–${last}`;
}

/** The years of a period, sorted by the first. */
export function years(period: { first_year: number; last_year: number }): Cell {
  return { text: yearsText(period.first_year, period.last_year), value: period.first_year };
}

/** Yes, no or not said. */
export const yesNo = (value: boolean | null): string => (value === null ? NOT_SAID : value ? "yes" : "no");

/** `1 model`, `3 models`. */
export function counted(n: number, noun: string): string {
  return `${figure(n)} ${noun}${n === 1 ? "" : "s"}`;
}
