import { KG_PER_T } from "../../core/units.ts";
import type { ModelFacts, ReportFacts, Sums } from "../../report/facts.ts";
import { offsetKg } from "../../report/offset.ts";
import { markdownTable } from "../markdown-table.ts";
import { exact, figure } from "../quantity.ts";
import { visible } from "../visible.ts";
import { notesMarkdown, saidInRow } from "./notes.ts";
import { statementOf } from "./statement.ts";

/** GHG Protocol scope 2: location-based and market-based side by side, offsets apart. */
export function esgMarkdown(facts: ReportFacts): string {
  const rows = facts.models.map((m) => row(visible(m.model ?? "Training"), m.final, m, facts));
  if (facts.models.length > 1) rows.push(row("Total", facts.total, undefined, facts));
  const notes = facts.models.map((model) => notesMarkdown(statementOf(model, facts)));
  return `# Scope 2 emissions of model training

${markdownTable(columns, rows)}

- The two columns are the two methods of the GHG Protocol's scope 2 guidance for one and the same energy: they are never added.
- Scope 2 is electricity that the reporting company bought. Where a cloud provider bought it, the same figures belong to scope 3, category 1.
- The market-based figure rests on the reporter's own contracts. Without them it is not stated, and no figure stands in for it.
- Offsets are reported apart and change neither figure.

${[...new Set(notes)].join("\n\n")}
`;
}

const columns = [
  { text: "Activity" },
  { text: "Years of the grid factors" },
  { text: "Energy (MWh)", figures: true },
  { text: "Location-based factor (g CO2eq/kWh)", figures: true },
  { text: "Location-based (t CO2eq)", figures: true },
  { text: "Market-based factor (g CO2eq/kWh)", figures: true },
  { text: "Market-based (t CO2eq)", figures: true },
  { text: "Offsets, apart (t CO2eq)", figures: true },
];

function row(name: string, s: Sums, model: ModelFacts | undefined, facts: ReportFacts): string[] {
  const { marketGPerKwh, offset } = facts.choices;
  const runs = model ? model.finalRuns : facts.models.flatMap((m) => m.finalRuns);
  const years = [...new Set(runs.flatMap((e) => e.carbon_intensity.year ?? []))].sort();
  return [
    name,
    years.join(", ") || "as given",
    figure(s.facilityEnergyKwh / 1000),
    s.facilityEnergyKwh ? figure((s.co2eqKg / s.facilityEnergyKwh) * 1000) : "",
    tonnes(s.co2eqKg),
    marketGPerKwh === null ? "not stated" : exact(marketGPerKwh),
    s.marketCo2eqKg === null ? "not stated" : tonnes(s.marketCo2eqKg),
    offset ? tonnes(offsetKg(offset, s.co2eqKg)) : "none stated",
  ];
}

const tonnes = (kg: number): string => figure(kg / KG_PER_T);

/** The same with every digit. */
export async function esgCsv(facts: ReportFacts): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const rows = facts.models.map((m) => ({
    activity: m.model ?? "",
    facility_energy_kwh: m.final.facilityEnergyKwh,
    location_based_co2eq_kg: m.final.co2eqKg,
    market_based_g_per_kwh: facts.choices.marketGPerKwh ?? "",
    market_based_co2eq_kg: m.final.marketCo2eqKg ?? "",
    ...saidInRow(m, facts),
  }));
  return stringify(rows, { header: true, escape_formulas: true });
}
