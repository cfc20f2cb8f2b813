import type { Driver } from "../../../survey/drivers.ts";
import type { Findings } from "../../../survey/survey.ts";
import { amount, counted, number, percent, type SurveyTable, text } from "../table.ts";

export const DRIVER_NAMES: Record<Driver["factor"], string> = {
  power: "power per device",
  hardware_hours: "hardware-hours",
  pue: "PUE",
  carbon_intensity: "carbon intensity",
};

/** What drives the differences. */
export function driversTable({ drivers: found }: Findings): SurveyTable {
  return {
    id: "drivers",
    title: "What makes one model emit more than another",
    columns: [text("factor"), number("part of the variance of log CO2eq"), number("spread (× or ÷)")],
    rows: found.drivers.map((d) => [DRIVER_NAMES[d.factor], percent(d.share), amount(d.geometric_sd)]),
    notes: [
      found.drivers.length
        ? `over ${counted(found.n, "model")}; the parts add up to 100 %, a negative one dampens; spread is the geometric standard deviation, of CO2eq ${amountText(found.geometric_sd_co2eq)}`
        : `too few models with power, hardware-hours and intensity above 0 (${found.n})`,
    ],
  };
}

function amountText(value: number | null): string {
  const cell = amount(value);
  return typeof cell === "string" ? cell : cell.text;
}
