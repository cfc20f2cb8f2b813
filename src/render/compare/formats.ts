import type { Comparison, RankedAlternative } from "../../compare/rank.ts";
import { rangeRow } from "../../range/cells.ts";
import { estimateRow } from "../estimate-flat.ts";
import type { Paint } from "../paint.ts";
import { findingLines } from "./findings.ts";
import { compareMarkdown } from "./markdown.ts";
import { compareText } from "./text.ts";

/** The formats of a comparison. A new one is one line here. */
export const comparisonFormats = {
  table: compareText,
  json: (c: Comparison) => `${JSON.stringify(compareJson(c), null, 2)}\n`,
  csv: async (c: Comparison) => {
    const { stringify } = await import("csv-stringify/sync");
    return stringify(c.rows.map(flatRow), { header: true, escape_formulas: true });
  },
  markdown: compareMarkdown,
} satisfies Record<string, (c: Comparison, paint: Paint, width: number) => string | Promise<string>>;

/** The warnings for standard error, where the format itself has no place for sentences. */
export function warningsText(c: Comparison, paint: Paint): string {
  return findingLines(c)
    .filter(({ severity }) => severity === "warning")
    .map(({ text, code }) => `${paint.yellow(`warning[${code}]`)}: ${text}\n`)
    .join("");
}

/** `co2ml/compare/1`: rows as `estimate --csv` has them, with rank and ratio. */
function compareJson({ compared, rows, warnings, notes }: Comparison): Record<string, unknown> {
  const e = rows[0]?.estimate;
  return {
    schema: "co2ml/compare/1",
    co2ml_version: e?.co2ml_version,
    data_version: e?.data_version,
    compared,
    rows: rows.map((row) => ({
      ...Object.fromEntries(
        Object.entries(flatRow(row)).map(([name, value]) => [name, value === "" ? null : value]),
      ),
      ...(row.estimate.range && { range: row.estimate.range }),
    })),
    warnings,
    notes,
  };
}

function flatRow({ rank, ratio, speedup, estimate }: RankedAlternative): Record<string, string | number> {
  const { range } = estimate;
  return {
    rank,
    ratio: ratio ?? "",
    ...estimateRow(estimate),
    speedup: speedup ?? "",
    ...(range && rangeRow(range)),
  };
}
