import type { Survey } from "../../survey/survey.ts";
import type { SurveyTable } from "../survey/table.ts";
import { tableHtml } from "./tables.ts";

/** Rows that have no estimate, with every reason, and what was assumed for the others. */
export function unresolvedHtml({ rejected, warnings, rows }: Survey): string {
  const heading = '<h2 id="q-unresolved">What could not be resolved, and what was assumed</h2>';
  const refused: SurveyTable = {
    id: "rejected",
    title: `Rows without an estimate: ${rejected.length} of ${rows}`,
    columns: [{ heading: "line", number: true }, { heading: "reason" }],
    rows: rejected.map((r) => [
      r.line === null ? "" : { text: String(r.line), value: r.line },
      r.reasons.map((reason) => `${reason.message} (${reason.code})`).join("; "),
    ]),
    notes: [],
  };
  const assumed: SurveyTable = {
    id: "assumed",
    title: "Warnings",
    columns: [{ heading: "code" }, { heading: "models", number: true }, { heading: "for example" }],
    rows: warnings.map((w) => [w.code, { text: String(w.models), value: w.models }, w.example]),
    notes: warnings.length ? [] : ["none"],
  };
  return `${heading}${tableHtml(refused)}${tableHtml(assumed)}`;
}
