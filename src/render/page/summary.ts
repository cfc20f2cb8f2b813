import type { Survey } from "../../survey/survey.ts";
import { energyText, figure, massText } from "../quantity.ts";
import { counted, percentText, yearsText } from "../survey/table.ts";
import { element, escaped } from "./html.ts";

/** The answer before the questions: what the file holds and what it comes to. */
export function summaryHtml(s: Survey): string {
  const { totals: t, energy_sources: e, over_time: time } = s;
  const card = (title: string, value: string, below = "") =>
    `<div><dt>${escaped(title)}</dt><dd>${escaped(value)}${below ? `<small>${escaped(below)}</small>` : ""}</dd></div>`;
  const years = time.all ? yearsText(time.all.first_year, time.all.last_year) : "";
  const cards = [
    card(
      "models",
      figure(s.models),
      [years, s.rejected.length ? `${counted(s.rejected.length, "row")} not resolved` : ""]
        .filter(Boolean)
        .join("; "),
    ),
    ...(t.co2eq_kg
      ? [card("CO2eq in total", massText(t.co2eq_kg.sum), `median ${massText(t.co2eq_kg.median)}`)]
      : []),
    ...(t.energy_kwh
      ? [card("energy in total", energyText(t.energy_kwh.sum), `median ${energyText(t.energy_kwh.median)}`)]
      : []),
    ...(t.hardware_hours
      ? [card("hardware-hours", figure(t.hardware_hours.sum), `median ${figure(t.hardware_hours.median)}`)]
      : []),
    ...(e.sample_mean_g_per_kwh === null
      ? []
      : [
          card(
            "mean intensity",
            `${e.sample_mean_g_per_kwh.toFixed(0)} g/kWh`,
            e.world ? `world ${e.world.g_per_kwh.toFixed(0)} in ${e.world.year}` : "",
          ),
        ]),
    ...(s.models
      ? [
          card(
            "on low-carbon grids",
            percentText(e.low_carbon_models / s.models),
            counted(e.low_carbon_models, "model"),
          ),
        ]
      : []),
  ];
  return `${element("p", { class: "sub" }, escaped(basisText(s)))}<dl class="cards">${cards.join("")}</dl>`;
}

function basisText({ basis, rows, models }: Survey): string {
  const share =
    rows === models
      ? `All ${counted(rows, "row")} of the file`
      : `${figure(models)} of ${counted(rows, "row")} of the file`;
  return basis === "recorded"
    ? `${share}, with the file's own power, intensity, energy and CO2eq where it records them.`
    : `${share}, estimated as power × hardware-hours × carbon intensity.`;
}
