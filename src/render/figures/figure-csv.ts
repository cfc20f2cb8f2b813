import { csvLine } from "../csv-text.ts";
import type { Figure } from "./figure.ts";

/** How Vega-Lite reads that CSV: every type by the data, so that an empty cell is no number and "false" is false. */
export const CSV_FORMAT = { type: "csv", parse: null };

/** The data of a figure as CSV, for others to draw. */
export function figureCsv({ data }: Figure): string {
  const names = [...new Set(data.flatMap((d) => Object.keys(d)))];
  const style = { delimiter: ",", raw: false };
  const rows = data.map((d) => names.map((name) => String(d[name] ?? "")));
  return [names, ...rows].map((cells) => csvLine(cells, style)).join("");
}
