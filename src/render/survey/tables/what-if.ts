import type { Findings } from "../../../survey/survey.ts";
import type { Scenario } from "../../../survey/what-if.ts";
import { massText } from "../../quantity.ts";
import { amount, intensity, number, type SurveyTable, text } from "../table.ts";

const NAMES: Record<Exclude<Scenario["scenario"], "named">, string> = {
  as_is: "as it is",
  cleanest: "cleanest of the sample",
  dirtiest: "dirtiest of the sample",
};

/** Every job moved to one region. */
export function whatIfTable({ what_if: scenarios }: Findings): SurveyTable {
  const kinds = new Set(scenarios.flatMap((s) => s.kinds));
  return {
    id: "what-if",
    title: "What if every job ran elsewhere",
    columns: [text("every job"), number("g/kWh"), number("CO2eq"), number("× as it is"), text("kind")],
    rows: scenarios.map((s) => [
      scenarioText(s),
      intensity(s.intensity_g_per_kwh),
      amount(s.co2eq_kg, massText),
      amount(s.ratio),
      s.kinds.join(", "),
    ]),
    notes:
      scenarios.length === 0
        ? []
        : [
            "energy and PUE as they are; by our own arithmetic",
            ...(kinds.size > 1
              ? ["lifecycle and direct intensities are not of one kind: compare with care"]
              : []),
          ],
  };
}

/** `cleanest of the sample: Québec`. */
function scenarioText({ scenario, region }: Scenario): string {
  return [...(scenario === "named" ? [] : [NAMES[scenario]]), ...(region ? [region.name] : [])].join(": ");
}
