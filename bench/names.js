import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { EstimateError, estimate } from "../dist/index.js";

const HARDWARE_SPELLINGS = 500;
const PLACES = 300;
/** Years that the generated rows are drawn from. */
export const YEARS = Array.from({ length: 13 }, (_, i) => 2012 + i);

const table = (name) => parse(readFileSync(new URL(`../data/${name}`, import.meta.url)), { columns: true });

function ask(run) {
  try {
    return estimate(run);
  } catch (error) {
    if (error instanceof EstimateError) return undefined;
    throw error;
  }
}

/** What a spelling of hardware stands for, by co2ml itself; undefined where it is no single row with a wattage. */
export function hardwareOf(spelling) {
  const found = ask({ hardware: spelling, hardware_hours: 1000, intensity_g_per_kwh: 1 });
  if (found?.hardware[0].hardware_hours !== 1000) return undefined;
  const { id, power_w } = found.hardware[0];
  return { hardware: spelling, hardware_id: id, power_w, hardware_warnings: codes(found) };
}

/** What a place in a year stands for, by co2ml itself; undefined where no intensity is known. */
export function placeOf(region, year) {
  const found = ask({ energy_kwh: 1, region, year });
  if (!found) return undefined;
  const { g_per_kwh, year: usedYear, kind, main_energy_source } = found.carbon_intensity;
  return {
    region,
    year,
    region_id: found.region.id,
    intensity_g_per_kwh: g_per_kwh,
    intensity_year: usedYear,
    intensity_kind: kind,
    main_energy_source: main_energy_source ?? "",
    place_warnings: codes(found),
  };
}

const codes = (found) => found.warnings.map((w) => w.code).join(";");

/** About 500 spellings of hardware: names first, then ids and aliases, as the tables have them. */
export function hardwareSpellings() {
  const rows = table("hardware.csv");
  const spellings = [
    ...rows.map((r) => r.name),
    ...rows.flatMap((r) => r.aliases.split("|")),
    ...rows.map((r) => r.id),
  ];
  return firstThat(spellings, HARDWARE_SPELLINGS, hardwareOf);
}

/** About 300 places: cloud regions, then countries, states and provinces by their codes. */
export function places() {
  const spellings = [...table("cloud-regions.csv"), ...table("regions.csv")].map((r) => r.region ?? r.id);
  return firstThat(spellings, PLACES, (region) => YEARS.every((year) => placeOf(region, year)));
}

function firstThat(spellings, many, holds) {
  const kept = [];
  for (const spelling of new Set(spellings)) {
    if (kept.length < many && spelling && holds(spelling)) kept.push(spelling);
  }
  return kept;
}
