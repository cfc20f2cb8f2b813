import type { Findings } from "../../../survey/survey.ts";
import { amount, intensity, NOT_SAID, number, percentText, type SurveyTable, text } from "../table.ts";

const REGIONS = 4;

/** Models and median intensity by country, and the continents (the paper's Figure 1). */
export function placesTable({ places }: Findings): SurveyTable {
  return {
    id: "places",
    title: "Models by country",
    columns: [
      text("country"),
      text("continent"),
      number("models"),
      number("median g/kWh"),
      number("least"),
      number("most"),
      text("regions"),
    ],
    rows: places.countries.map((c) => {
      const { median, min, max } = c.intensity_g_per_kwh;
      return [
        c.country ?? NOT_SAID,
        c.continent ?? "",
        amount(c.models),
        ...[median, min, max].map(intensity),
        regionsText(c),
      ];
    }),
    notes: continentNotes(places.continents),
  };
}

function regionsText({ country, regions }: Findings["places"]["countries"][number]): string {
  const others = regions.filter((r) => r.name !== country);
  const shown = others.slice(0, REGIONS).map((r) => `${r.name} (${r.models})`);
  const more = others.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function continentNotes(continents: Findings["places"]["continents"]): string[] {
  const some = continents.filter((c) => c.models > 0);
  const none = continents.filter((c) => c.models === 0).map((c) => c.continent);
  const counts = some.map((c) => `${c.continent} ${c.models} (${percentText(c.share)})`);
  return [
    ...(counts.length ? [`continents: ${counts.join(", ")}`] : []),
    ...(counts.length && none.length ? [`none in ${none.join(", ")}`] : []),
  ];
}
