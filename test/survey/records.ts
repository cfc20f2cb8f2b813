import type { SurveyRecord } from "../../src/survey/record.ts";

/** A record with 2 devices of 300 W for 50 h at 400 g/kWh: 30 kWh, 12 kg; a test says what matters to it. */
export function recordWith(given: Partial<SurveyRecord> = {}): SurveyRecord {
  const energyKwh = given.energyKwh ?? given.computedEnergyKwh ?? 30;
  const intensityGPerKwh = given.intensityGPerKwh ?? 400;
  const co2eqKg = given.co2eqKg ?? given.computedCo2eqKg ?? (energyKwh * intensityGPerKwh) / 1000;
  return {
    label: "model",
    line: 2,
    task: "Translation",
    dataset: "WMT",
    year: 2020,
    place: null,
    energySource: null,
    energySourceName: null,
    lowCarbon: null,
    hardware: [{ name: "V100", count: 2, powerW: 300 }],
    hardwareHours: 100,
    wallHours: 50,
    pue: 1,
    intensityGPerKwh,
    intensityKind: "lifecycle",
    energyKwh,
    co2eqKg,
    computedEnergyKwh: energyKwh,
    computedCo2eqKg: co2eqKg,
    recordedEnergy: null,
    recordedCo2eq: null,
    metrics: [],
    warnings: [],
    sources: [],
    ...given,
  };
}

const IDS: Record<string, string> = { Norway: "NO", Poland: "PL", "United States": "US" };

/** A place in a country, both called the same. */
export function placeIn(
  country: string,
  continent: string | null = null,
  id = country,
): SurveyRecord["place"] {
  return { id, name: id, countryId: IDS[country] ?? null, country, continent };
}
