import type { SurveyRecord } from "../../src/survey/record.ts";
import type { SurveyContext } from "../../src/survey/survey.ts";
import { placeIn, recordWith } from "./records.ts";

/** Names that would run if a format took them for its own. */
export const HOSTILE = [
  "</script><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg/onload=alert(1)>",
  "]]><!--",
  "&lt;b&gt; &amp;",
  "\u001b[31mred\u0007\u202e",
  "=HYPERLINK(1)",
  "`a|b` **c** [d](e) $x$",
  "datum.x' + alert(1) + '",
  "a\nb\tc",
];

const SOURCES = [
  { id: "coal", name: "Coal", low: false, g: 600, country: "Poland", continent: "Europe" },
  { id: "hydro", name: "Hydropower", low: true, g: 25, country: "Norway", continent: "Europe" },
  { id: "gas", name: "Gas", low: false, g: 350, country: "United States", continent: "North America" },
] as const;

/** Thirty records over three tasks, six years and three energy sources; every figure has something to draw. */
export function sampleRecords(nameOf: (i: number) => string = (i) => `model ${i}`): SurveyRecord[] {
  return Array.from({ length: 30 }, (_, i) => {
    const source = SOURCES[i % SOURCES.length]!;
    const hardwareHours = 10 ** (i % 5) * (i + 1);
    const powerW = 250 + 50 * (i % 4);
    const energyKwh = (powerW * hardwareHours) / 1000;
    return recordWith({
      label: nameOf(i),
      line: i + 2,
      task: nameOf(i % 3),
      dataset: nameOf(i % 3),
      year: 2018 + (i % 6),
      place: placeIn(source.country, source.continent),
      energySource: source.id,
      energySourceName: source.name,
      lowCarbon: source.low,
      hardware: [{ name: nameOf(i % 4), count: 1 + (i % 8), powerW }],
      hardwareHours,
      wallHours: hardwareHours / (1 + (i % 8)),
      intensityGPerKwh: source.g + i,
      energyKwh,
      metrics: [{ name: nameOf(7), value: 60 + ((i * 7) % 30), higherIsBetter: i % 3 !== 0 }],
      warnings: i % 2 ? ["REGION_DEFAULT"] : [],
      sources: ["owid-ember"],
    });
  });
}

export const sampleContext: SurveyContext = {
  world: { g_per_kwh: 480, year: 2023, kind: "lifecycle", source: "owid-ember" },
  continents: ["Africa", "Europe", "North America"],
  equivalents: [{ id: "car", unit: "km in a car", kg_per_unit: 0.25, source: "epa" }],
  whatIf: [{ id: "FR", name: "France", intensityIn: () => ({ gPerKwh: 56, kind: "lifecycle" }) }],
};
