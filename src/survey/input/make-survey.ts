import type { BatchReport } from "../../batch/report.ts";
import dataVersion from "../../catalog/generated/version.ts";
import { sourceOf } from "../../catalog/index.ts";
import type { EstimateOptions } from "../../core/index.ts";
import { VERSION } from "../../version.ts";
import { findingsOf, type Survey } from "../survey.ts";
import { sentenceOf } from "./cells.ts";
import type { Collector } from "./collect.ts";
import { contextFor, type WhatIfRegion } from "./context.ts";

/** What a survey is made of besides its records. */
export interface SurveyInput {
  file: string;
  preferRecord: boolean;
  options: EstimateOptions;
  whatIf: readonly WhatIfRegion[];
}

/** The survey of a file whose rows were gathered. */
export function makeSurvey(
  { records, rejected }: Collector,
  report: BatchReport,
  input: SurveyInput,
): Survey {
  const context = contextFor(records, input.whatIf, input.options);
  const years = [...new Set(records.map((r) => r.year))];
  const sources = new Set([
    ...records.flatMap((r) => r.sources),
    ...(context.world?.source ? [context.world.source] : []),
    ...input.whatIf.flatMap((region) => region.sourcesIn(years)),
    ...context.equivalents.map((e) => e.source),
  ]);
  return {
    schema: "co2ml/survey/1",
    co2ml_version: VERSION,
    data_version: dataVersion,
    file: input.file,
    basis: input.preferRecord ? "recorded" : "computed",
    rows: report.totals.rows,
    models: records.length,
    rejected,
    warnings: warningsOf(
      records.flatMap((r) => r.warnings),
      report,
    ),
    ...findingsOf(records, context),
    sources: [...sources].sort().map(sourceOf),
  };
}

function warningsOf(codes: readonly string[], report: BatchReport): Survey["warnings"] {
  return [...new Set(codes)]
    .map((code) => {
      const first = report.warnings.find((w) => w.finding.code === code);
      return {
        code,
        models: codes.filter((c) => c === code).length,
        example: first ? sentenceOf(first.finding) : "",
      };
    })
    .sort((a, b) => b.models - a.models);
}
