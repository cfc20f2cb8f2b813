import type { Estimate } from "../core/index.ts";
import { estimateRow } from "./estimate-flat.ts";
import { estimateMarkdown } from "./estimate-markdown.ts";
import { estimateText } from "./estimate-text.ts";
import type { Paint } from "./paint.ts";

/** The formats of one estimate. A new one is one line here. */
export const estimateFormats = {
  table: estimateText,
  json: (e: Estimate) => `${JSON.stringify(e, null, 2)}\n`,
  csv: async (e: Estimate) => {
    const { stringify } = await import("csv-stringify/sync");
    return stringify([estimateRow(e)], { header: true, escape_formulas: true });
  },
  markdown: estimateMarkdown,
} satisfies Record<string, (e: Estimate, paint: Paint, width?: number) => string | Promise<string>>;

export type EstimateFormat = keyof typeof estimateFormats;
