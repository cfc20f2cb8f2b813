/** All that `--range` needs beyond the estimate: a file of its own, loaded only when a range is asked for. */
import type { Estimate, EstimateRange } from "../../core/index.ts";
import { rangeRow } from "../../range/cells.ts";
import { estimateRow } from "../estimate-flat.ts";
import type { EstimateFormat } from "../estimate-formats.ts";
import type { Paint } from "../paint.ts";
import { rangeMarkdown, rangeText } from "./text.ts";

export { rangeOf } from "../../range/range-of.ts";

type Writer = (e: Estimate, range: EstimateRange, paint: Paint, width?: number) => string | Promise<string>;

/** The formats of an estimate with its range. */
export const rangeFormats: Record<EstimateFormat, Writer> = {
  table: rangeText,
  json: (e, range) => `${JSON.stringify({ ...e, range }, null, 2)}\n`,
  csv: async (e, range) => {
    const { stringify } = await import("csv-stringify/sync");
    return stringify([{ ...estimateRow(e), ...rangeRow(range) }], { header: true, escape_formulas: true });
  },
  markdown: rangeMarkdown,
};
