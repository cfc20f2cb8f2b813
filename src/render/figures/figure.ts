import type { SurveyRecord } from "../../survey/record.ts";
import { counted } from "../survey/table.ts";

/** A value of a figure's data. */
export type Datum = Record<string, string | number | boolean | null>;

/** A figure: its data as a table, and a Vega-Lite specification over it without the data. */
export interface Figure {
  /** Name of its files: `2-energy-co2eq`. */
  id: string;
  title: string;
  /** What is drawn, of how many. */
  caption: string;
  data: Datum[];
  spec: Record<string, unknown>;
}

/** Marks that a figure holds at most; of more, those that emit most are drawn, and the caption says so. */
export const MOST_MARKS = 800;

/** Width of the drawing area in px, so that a figure with its labels fits a column of about 88 mm. */
export const WIDTH = 290;

/** The records that a figure draws of those that it can, and how many, for its caption. */
export function drawnOf(
  records: readonly SurveyRecord[],
  drawable: (r: SurveyRecord) => boolean,
): { records: SurveyRecord[]; caption: string } {
  const all = records.filter(drawable);
  const drawn =
    all.length <= MOST_MARKS ? all : [...all].sort((a, b) => b.co2eqKg - a.co2eqKg).slice(0, MOST_MARKS);
  const left = all.length > drawn.length ? `, the ${drawn.length} that emit most drawn` : "";
  return { records: drawn, caption: `n = ${counted(all.length, "model")}${left}` };
}
