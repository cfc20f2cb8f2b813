import { KG_PER_T } from "../../core/units.ts";
import type { ModelFacts, ReportFacts, Sums } from "../../report/facts.ts";
import { escaped } from "../estimate-markdown.ts";
import { hoursUnit } from "../hours.ts";
import { markdownTable } from "../markdown-table.ts";
import { exact, figure } from "../quantity.ts";
import type { Heading } from "../table.ts";
import { visible } from "../visible.ts";
import { latexEscaped } from "./latex.ts";
import { notesMarkdown, saidInRow } from "./notes.ts";
import { hardwareOf, statementOf } from "./statement.ts";

interface Column extends Heading {
  cell: (sums: Sums, model: ModelFacts | undefined) => string;
}

/** One row a model, as model cards print them, and what the figures cover. */
export function tableMarkdown(facts: ReportFacts): string {
  const columns = columnsOf(facts);
  const notes = facts.models.map((model) => {
    const heading = facts.models.length > 1 ? `**${escaped(visible(model.model ?? "Model"))}**\n\n` : "";
    return `${heading}${notesMarkdown(statementOf(model, facts))}`;
  });
  return `${markdownTable(columns, rowsOf(facts, columns))}\n\n${notes.join("\n\n")}\n`;
}

/** The same table for LaTeX. */
export function tableLatex(facts: ReportFacts): string {
  const columns = columnsOf(facts);
  const line = (cells: readonly string[]): string => `${cells.map(latexEscaped).join(" & ")} \\\\`;
  const s = facts.models.map((model) => statementOf(model, facts));
  const notes = [
    ...new Set(
      s.flatMap((one) => [
        `Boundary: ${one.boundary}.`,
        `Method: ${one.method}.`,
        `Not counted: ${one.notCounted.join("; ")}.`,
        `Computed with ${one.data}.`,
      ]),
    ),
  ];
  return `\\begin{table}
\\centering\\small
\\setlength{\\tabcolsep}{4pt}
\\begin{tabular}{${columns.map(({ figures }) => (figures ? "r" : "l")).join("")}}
\\hline
${columns.map(stackedHeading).join(" & ")} \\\\
\\hline
${rowsOf(facts, columns).map(line).join("\n")}
\\hline
\\end{tabular}
\\caption{${latexEscaped(notes.join(" "))}}
\\end{table}
`;
}

/** A heading of a word a line, so that the table is no wider than its figures. */
function stackedHeading({ text, figures }: Column): string {
  const [, words = text, unit] = /^(.*?)(?: (\(.*\)))?$/.exec(text) ?? [];
  const lines = [...words.split(/ |(?<=-)/), ...(unit ? [unit] : [])];
  return `\\shortstack[${figures ? "r" : "l"}]{${lines.map(latexEscaped).join("\\\\")}}`;
}

/** The same rows with every digit; null is empty. */
export async function tableCsv(facts: ReportFacts): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const rows = facts.models.map((m) => ({
    model: m.model ?? "",
    hardware_hours: m.final.hardwareHours ?? "",
    power_w: powersOf(m).join(";"),
    energy_kwh: m.final.energyKwh,
    facility_energy_kwh: m.final.facilityEnergyKwh,
    location_based_co2eq_kg: m.final.co2eqKg,
    market_based_co2eq_kg: m.final.marketCo2eqKg ?? "",
    ...saidInRow(m, facts),
  }));
  return stringify(rows, { header: true, escape_formulas: true });
}

function columnsOf(facts: ReportFacts): Column[] {
  const unit =
    facts.total.co2eqKg >= KG_PER_T ? { name: "t CO2eq", kg: KG_PER_T } : { name: "kg CO2eq", kg: 1 };
  const mass = (kg: number | null): string => (kg === null ? "not stated" : figure(kg / unit.kg));
  const number = (text: string, cell: Column["cell"]): Column => ({ text, figures: true, cell });
  const runs = facts.models.flatMap((m) => m.finalRuns);
  return [
    {
      text: "Model",
      cell: (_, model) => (model ? visible(model.model ?? "Model") : "Total"),
    },
    number(`Training time (${hoursUnit(hardwareOf(runs))})`, (s) =>
      s.hardwareHours === null ? "" : figure(s.hardwareHours),
    ),
    number("Power (W)", (_, model) => (model ? powersOf(model).map(exact).join(", ") : "")),
    number("Energy (kWh)", (s) => figure(s.facilityEnergyKwh)),
    number(`Location-based emissions (${unit.name})`, (s) => mass(s.co2eqKg)),
    number(`Market-based emissions (${unit.name})`, (s) => mass(s.marketCo2eqKg)),
    ...(facts.models.some((m) => m.project)
      ? [
          number(`Whole project, location-based (${unit.name})`, (_, model) =>
            model?.project ? mass(model.project.co2eqKg) : "",
          ),
        ]
      : []),
  ];
}

function rowsOf({ models, total }: ReportFacts, columns: readonly Column[]): string[][] {
  const rows = models.map((model) => columns.map(({ cell }) => cell(model.final, model)));
  return models.length > 1 ? [...rows, columns.map(({ cell }) => cell(total, undefined))] : rows;
}

function powersOf({ finalRuns }: ModelFacts): number[] {
  return [
    ...new Set(
      finalRuns.flatMap((e) => e.hardware.flatMap((h) => (h.kind === "memory" ? [] : (h.power_w ?? [])))),
    ),
  ];
}
