import type { Findings } from "../../../survey/survey.ts";
import { amount, NOT_SAID, number, range, type SurveyTable, text } from "../table.ts";

/** Models by hardware (the paper's Table 3). */
export function hardwareTable({ hardware }: Findings): SurveyTable {
  return {
    id: "hardware",
    title: "Models by hardware",
    columns: [text("hardware"), number("models"), number("W per device"), number("devices")],
    rows: hardware.map((h) => [h.hardware ?? NOT_SAID, amount(h.models), range(h.power_w), range(h.count)]),
    notes: [],
  };
}
