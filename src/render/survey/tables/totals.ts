import type { Spread } from "../../../survey/spread.ts";
import type { Findings } from "../../../survey/survey.ts";
import { energyText, figure, massText } from "../../quantity.ts";
import { amount, type Cell, counted, number, percent, type SurveyTable, text } from "../table.ts";

/** How much in total, and how it is spread. */
export function totalsTable({ totals }: Findings): SurveyTable {
  const row = (name: string, spread: Spread | null, write: (value: number) => string): Cell[][] =>
    spread === null
      ? []
      : [
          [
            name,
            amount(spread.n),
            ...[spread.sum, spread.min, spread.median, spread.mean, spread.max].map((v) => amount(v, write)),
          ],
        ];
  return {
    id: "totals",
    title: "Totals and distribution",
    columns: [text("quantity"), ...["models", "total", "least", "median", "mean", "most"].map(number)],
    rows: [
      ...row("energy", totals.energy_kwh, energyText),
      ...row("CO2eq", totals.co2eq_kg, massText),
      ...row("hardware-hours", totals.hardware_hours, figure),
      ...row("wall hours", totals.wall_hours, figure),
    ],
    notes:
      totals.mean_intensity_g_per_kwh === null
        ? []
        : [`mean intensity weighted by energy: ${totals.mean_intensity_g_per_kwh.toFixed(1)} gCO2eq/kWh`],
  };
}

/** The records that emit most. */
export function largestTable({ totals }: Findings): SurveyTable {
  return {
    id: "largest",
    title: "Largest contributors",
    columns: [text("model"), text("line"), number("CO2eq"), number("share of the total")],
    rows: totals.largest.map((c) => [
      c.label,
      lineText(c.line),
      amount(c.co2eq_kg, massText),
      percent(c.share),
    ]),
    notes: [],
  };
}

/** What the total compares with. */
export function equivalentsTable({ totals }: Findings): SurveyTable {
  return {
    id: "equivalents",
    title: `The total of ${massText(totals.co2eq_kg?.sum ?? 0)} compares with`,
    columns: [number("how many"), text("of what"), number("kg CO2eq each"), text("source")],
    rows: (totals.models ? totals.equivalents : []).map((e) => [
      amount(e.units),
      e.unit,
      amount(e.kg_per_unit),
      e.source,
    ]),
    notes: [],
  };
}

/** Records whose own figures ours do not give. */
export function disagreementsTable({ totals }: Findings): SurveyTable {
  const { disagreements, recorded_co2eq_kg: recorded, recorded_models, computed_co2eq_kg: computed } = totals;
  return {
    id: "disagreements",
    title: "Records whose own figures differ from power × hardware-hours × intensity",
    columns: [
      text("model"),
      text("line"),
      number("energy as recorded"),
      number("as computed"),
      number("CO2eq as recorded"),
      number("as computed"),
    ],
    rows: disagreements.map((d) => [
      d.label,
      lineText(d.line),
      amount(d.recorded_energy_kwh, energyText),
      amount(d.computed_energy_kwh, energyText),
      amount(d.recorded_co2eq_kg, massText),
      amount(d.computed_co2eq_kg, massText),
    ]),
    notes:
      recorded === null
        ? []
        : [
            `CO2eq as the file records it: ${kgText(recorded)} (${counted(recorded_models, "model")}); by our arithmetic: ${kgText(computed)} (${counted(totals.models, "model")})`,
          ],
  };
}

export const lineText = (line: number | null): string => (line === null ? "" : String(line));

/** `253.2 t`: a decimal more than elsewhere, so that two totals can be told apart. */
function kgText(kg: number): string {
  return kg >= 1000 ? `${(kg / 1000).toFixed(1)} t` : massText(kg);
}
