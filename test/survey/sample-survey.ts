import type { SurveyRecord } from "../../src/survey/record.ts";
import { findingsOf, type Survey } from "../../src/survey/survey.ts";
import { sampleContext } from "./sample.ts";

/** A survey of some records, with a rejected row and a warning. */
export function surveyOf(records: readonly SurveyRecord[], given: Partial<Survey> = {}): Survey {
  return {
    schema: "co2ml/survey/1",
    co2ml_version: "0.0.0",
    data_version: "2026.1.1",
    file: "models.csv",
    basis: "computed",
    rows: records.length + 1,
    models: records.length,
    rejected: [
      { line: 40, reasons: [{ code: "UNKNOWN_HARDWARE", message: 'no hardware is called "A10O"' }] },
    ],
    warnings: [{ code: "REGION_DEFAULT", models: 15, example: "us-east means Virginia" }],
    sources: [],
    ...findingsOf(records, sampleContext),
    ...given,
  };
}
