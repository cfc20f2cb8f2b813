import type { SurveyRecord } from "../../survey/record.ts";
import { shortened } from "../../survey/shortened.ts";
import { energyText, massText } from "../quantity.ts";
import { NOT_SAID } from "../survey/table.ts";

const LONGEST = 60;

/** What a mark says when it is pointed at. */
export function tooltipOf(r: SurveyRecord): string {
  return [
    shortened(r.label, LONGEST),
    ...(r.year === null ? [] : [String(r.year)]),
    `${massText(r.co2eqKg)} CO2eq`,
    energyText(r.energyKwh),
    `${r.intensityGPerKwh.toFixed(0)} g/kWh (${r.energySourceName ?? NOT_SAID})`,
  ].join(", ");
}
