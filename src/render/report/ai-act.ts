import type { ModelFacts, ReportFacts } from "../../report/facts.ts";
import { escaped } from "../estimate-markdown.ts";
import { markdownTable } from "../markdown-table.ts";
import { exact, figure } from "../quantity.ts";
import { visible } from "../visible.ts";
import { notesMarkdown } from "./notes.ts";
import { type Statement, statementOf } from "./statement.ts";

const KWH_PER_MWH = 1000;

/** The fields of energy and compute in the technical documentation of the EU AI Act, Annex XI, section 1, point 2 (d) and (e). */
export function aiAct(facts: ReportFacts): string {
  const sections = facts.models.map((model) => section(model, statementOf(model, facts)));
  return `# Technical documentation: computational resources and energy consumption

Regulation (EU) 2024/1689, Annex XI, section 1, point 2 (d) and (e).

${sections.join("\n\n")}
`;
}

function section(model: ModelFacts, s: Statement): string {
  const title = model.model === null ? "" : `## ${escaped(visible(model.model))}\n\n`;
  return `${title}${markdownTable([{ text: "Point" }, { text: "Field" }, { text: "Statement" }], rows(model, s))}

${notesMarkdown(s)}`;
}

function rows(model: ModelFacts, s: Statement): string[][] {
  const given = model.finalRuns.every((e) => e.energy_origin === "given");
  return [
    ["2 (d)", "Hardware used for training", s.hardware.join(", ") || "not stated"],
    ["2 (d)", "Training time, wall clock", wallHours(model) ?? "not stated"],
    ["2 (d)", "Training time, all devices", s.hours ?? "not stated"],
    ["2 (d)", "Number of floating-point operations", "not estimated here: to be stated by the provider"],
    ["2 (d)", "Place of training", s.locations.join("; ") || "not stated"],
    [
      "2 (e)",
      `Energy consumption of training (${given ? "known" : "estimated"})`,
      megawattHours(model.final.facilityEnergyKwh),
    ],
    ...(model.project
      ? [["2 (e)", "Energy consumption of the whole project", megawattHours(model.project.facilityEnergyKwh)]]
      : []),
    [
      "2 (e)",
      "Basis of the energy figure",
      given ? "energy stated by the provider" : "computational resources used: power times hardware-hours",
    ],
    ["beside", "Greenhouse gas emissions, location-based", s.co2eq],
  ];
}

/** In MWh with three significant figures, as the annex's readers compare it. */
const megawattHours = (kwh: number): string => `${figure(Number((kwh / KWH_PER_MWH).toPrecision(3)))} MWh`;

/** Wall-clock hours of the runs, one after another; null where one does not tell. */
function wallHours({ finalRuns }: ModelFacts): string | null {
  const hours = finalRuns.map((e) => Math.max(...e.hardware.map((h) => h.hours ?? Number.NaN)));
  const total = hours.reduce((sum, h) => sum + h, 0);
  return Number.isFinite(total) && hours.length ? `${exact(total)} h` : null;
}
