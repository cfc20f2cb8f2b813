import dataVersion from "../../catalog/generated/version.ts";
import type { CheckResult } from "../../check/totals.ts";
import { VERSION } from "../../version.ts";
import type { Paint } from "../paint.ts";
import { verdictJson, verdictRow } from "./json.ts";
import { checkMarkdown } from "./markdown.ts";
import { checkText } from "./text.ts";

/** The formats of `co2ml check`. A new one is one line here. */
export const checkFormats = {
  table: checkText,
  json: ({ verdicts, totals }: CheckResult) =>
    `${JSON.stringify(
      {
        schema: "co2ml/check/1",
        co2ml_version: VERSION,
        data_version: dataVersion,
        rows: verdicts.map(verdictJson),
        totals,
      },
      null,
      2,
    )}\n`,
  csv: async ({ verdicts }: CheckResult) => {
    const { stringify } = await import("csv-stringify/sync");
    return stringify(verdicts.map(verdictRow), { header: true, escape_formulas: true });
  },
  markdown: checkMarkdown,
} satisfies Record<string, (result: CheckResult, paint: Paint) => string | Promise<string>>;

export type CheckFormat = keyof typeof checkFormats;
