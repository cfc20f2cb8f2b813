import type { ModelFacts, ReportFacts } from "../../report/facts.ts";
import { offsetKg } from "../../report/offset.ts";
import { escaped } from "../estimate-markdown.ts";
import { type Statement, statementOf } from "./statement.ts";

/** Boundary, method, what is not counted, assumptions and data version as a Markdown list. */
export function notesMarkdown(s: Statement): string {
  const item = (label: string, text: string): string => `- ${label}: ${escaped(text)}`;
  return [
    item("Boundary", s.boundary),
    item("Method", s.method),
    ...s.factors.map((text) => item("Factor", text)),
    item("Not counted", s.notCounted.join("; ")),
    ...s.assumptions.map((text) => item("Assumed", text)),
    ...(s.project === null ? [] : [item("Whole project", s.project)]),
    item("Market-based", s.market ?? "not stated"),
    ...(s.offset === null ? [] : [item("Offsets", s.offset)]),
    item("Computed with", s.data),
  ].join("\n");
}

/** What a row of CSV says beside its figures. */
export function saidInRow(model: ModelFacts, facts: ReportFacts): Record<string, string | number> {
  const s = statementOf(model, facts);
  const { offset } = facts.choices;
  return {
    project_co2eq_kg: model.project?.co2eqKg ?? "",
    offset_co2eq_kg: offset ? offsetKg(offset, model.final.co2eqKg) : "",
    boundary: s.boundary,
    method: s.method,
    not_counted: s.notCounted.join("; "),
    data_version: model.finalRuns[0]?.data_version ?? "",
  };
}
