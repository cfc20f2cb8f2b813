import { G_PER_KG } from "../../core/units.ts";
import type { ReportFacts } from "../../report/facts.ts";
import { whereOf } from "../../report/where.ts";
import { escaped } from "../estimate-markdown.ts";
import { plainDecimal } from "./decimal.ts";
import { notesMarkdown } from "./notes.ts";
import { type Statement, statementOf } from "./statement.ts";

const NOT_STATED = "not stated";

/** The Hub's metadata of one model as YAML front matter, and the card's section in Markdown. */
export function modelCard(facts: ReportFacts): string {
  const model = facts.models[0]!;
  const s = statementOf(model, facts);
  const places = model.finalRuns.map(whereOf).filter(({ region }) => region !== null);
  const regions = [...new Set(places.map(({ region, grid }) => `${region} (${grid})`))];
  const hours = [...s.hardware, ...(s.hours === null ? [] : [s.hours])].join(", ");
  const fields: [string, string][] = [
    ["Hardware Type", s.hardware.join(", ") || NOT_STATED],
    ["Hours used", s.hours ?? NOT_STATED],
    ["Cloud Provider", s.providers.join(", ") || NOT_STATED],
    ["Compute Region", regions.join(", ") || NOT_STATED],
    ["Carbon Emitted", `${s.co2eq} (location-based), from ${s.energy}`],
  ];
  const assumed = facts.choices.trainingTypeSaid ? "" : " # assumed: --training-type says otherwise";
  return `---
co2_eq_emissions:
  emissions: ${plainDecimal(model.final.co2eqKg * G_PER_KG)}
  source: ${quoted(`${s.data}: ${s.method}`)}
  training_type: ${facts.choices.trainingType}${assumed}
  geographical_location: ${quoted(s.locations.join("; ") || NOT_STATED)}
  hardware_used: ${quoted(hours || NOT_STATED)}
---

## Environmental Impact

${fields.map(([label, text]) => `- **${label}:** ${escaped(text)}`).join("\n")}

${lead(s)}

${notesMarkdown(s)}
`;
}

const lead = (s: Statement): string =>
  `The emissions were estimated with ${escaped(s.data)}. What the figure covers and rests on:`;

/** A YAML scalar in double quotes; what JSON escapes, YAML reads alike. */
const quoted = (text: string): string => JSON.stringify(text);
