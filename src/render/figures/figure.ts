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

/** Models that a figure draws at most; of more, the caption says so. */
const MOST_MARKS = 800;

/** Width of the drawing area in px, so that a figure with its labels fits a column of about 88 mm. */
export const WIDTH = 290;

/**
 * The records that a figure draws of those that it can, and how many, for its caption. Of many, some are drawn that
 * stand evenly among all in order of emissions, the largest among them.
 */
export function drawnOf(
  records: readonly SurveyRecord[],
  drawable: (r: SurveyRecord) => boolean,
): { records: SurveyRecord[]; caption: string } {
  const all = records.filter(drawable);
  const caption = `n = ${counted(all.length, "model")}`;
  if (all.length <= MOST_MARKS) return { records: all, caption };
  const sorted = [...all].sort((a, b) => b.co2eqKg - a.co2eqKg);
  const step = all.length / MOST_MARKS;
  const drawn = Array.from({ length: MOST_MARKS }, (_, i) => sorted[Math.floor(i * step)]!);
  return { records: drawn, caption: `${caption}, ${MOST_MARKS} of them drawn` };
}
