import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { type Mix, shares } from "./mix.ts";
import { gridRow, replaced } from "./rows.ts";

const SOURCE = "ember-owid";
const INTENSITY = "carbon-intensity-electricity.csv";
const GENERATION = "electricity-generation-by-source-twh.csv";
const SHARES = "share-elec-by-source.csv";
const FIRST_YEAR = 2000;

/** Entities that are no country: by their code, or by name where they have none. */
const groups: Record<string, string> = {
  OWID_WRL: "WORLD",
  OWID_EU27: "EU27",
  OWID_AFR: "AFRICA",
  OWID_ASI: "ASIA",
  OWID_EUR: "EUROPE",
  OWID_NAM: "NORTH-AMERICA",
  OWID_SAM: "SOUTH-AMERICA",
  OWID_OCE: "OCEANIA",
  OWID_KOS: "XK",
  "ASEAN (Ember)": "ASEAN",
  "Latin America and Caribbean (Ember)": "LATIN-AMERICA",
  "Middle East (Ember)": "MIDDLE-EAST",
};

/** Countries, groups and the world: Ember's yearly lifecycle intensities as Our World in Data publishes them. */
export const owid: Importer = {
  name: "owid",
  description: "countries of grid.csv from Our World in Data's Ember charts",
  needs: [INTENSITY, GENERATION, SHARES],
  build: (dir, present) => ({
    "grid.csv": replaced("grid.csv", present("grid.csv"), [SOURCE], countryRows(dir, present("regions.csv"))),
  }),
};

function countryRows(dir: string, regions: Row[]): Row[] {
  const iso3 = new Map(regions.filter((r) => r.iso3).map((r) => [r.iso3, r.id]));
  const mixes = keyed(readRows(`${dir}/${GENERATION}`), "entity", "year");
  const percents = keyed(readRows(`${dir}/${SHARES}`), "Entity", "Year");
  const latest = (entity = "", year = 0): Row | undefined =>
    year < FIRST_YEAR ? undefined : (percents.get(`${entity},${year}`) ?? latest(entity, year - 1));
  const column = "Carbon intensity of electricity per kWh";
  return readRows(`${dir}/${INTENSITY}`).flatMap((r) => {
    const region = groups[r.Code ?? ""] ?? groups[r.Entity ?? ""] ?? iso3.get(r.Code ?? "");
    const g = Number(r[column]);
    if (!region || Number(r.Year) < FIRST_YEAR || !r[column] || isRoundedAway(g)) return [];
    return [
      gridRow({
        region,
        year: r.Year ?? "",
        g_per_kwh: String(g),
        kind: "lifecycle",
        accounting: "generation",
        gas_basis: "CO2eq",
        ...mixShares(mixes.get(`${r.Entity},${r.Year}`), latest(r.Entity, Number(r.Year))),
        source: SOURCE,
      }),
    ];
  });
}

/** Ember divides emissions rounded to 0.01 Mt: a small hydro system comes out as 0, which no grid has over its life. */
function isRoundedAway(g: number): boolean {
  return g === 0;
}

function mixShares(twh: Row | undefined, percent: Row | undefined): ReturnType<typeof shares> | undefined {
  if (!twh) return undefined;
  const of = (source: string): number => Number(twh[`${source}_twh`] || 0);
  const total = of("total");
  const named: Mix = Object.fromEntries(
    ["coal", "gas", "oil", "nuclear", "hydro", "wind", "solar"].map((id) => [id, of(id)]),
  );
  const rest = Math.max(0, total - Object.values(named).reduce((sum, energy) => sum + energy, 0));
  return shares({ ...named, ...splitRest(rest, percent) }, total);
}

/** Bioenergy and the other renewables are one remainder in TWh; the chart of shares tells them apart, in its latest year up to the one asked. */
function splitRest(rest: number, percent: Row | undefined): Mix {
  const bioenergy = Number(percent?.Bioenergy || 0);
  const other = Number(percent?.["Other renewables"] || 0);
  if (bioenergy + other === 0) return { other_renewables: rest };
  return {
    bioenergy: (rest * bioenergy) / (bioenergy + other),
    other_renewables: (rest * other) / (bioenergy + other),
  };
}

function keyed(rows: Row[], entity: string, year: string): Map<string, Row> {
  return new Map(rows.map((row) => [`${row[entity]},${row[year]}`, row]));
}
