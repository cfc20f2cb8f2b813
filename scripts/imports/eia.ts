import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { type Mix, shares, totalOf } from "./mix.ts";
import { gridRow, replaced, rounded } from "./rows.ts";

export const EIA_SOURCE = "eia-state";
const GENERATION = "generation_mwh_by_source_1990_2022.csv";
const EMISSIONS = "co2_tonnes_by_source_1990_2024.csv";
const TOTALS = "state_ci_direct_1990_2024.csv";
const KG_PER_T = 1000;

/** US states, DC and the nation: EIA's CO2 of electric power over its net generation. */
export const eia: Importer = {
  name: "eia",
  description: "US states of grid.csv from EIA's detailed state data",
  needs: [GENERATION, EMISSIONS, TOTALS],
  build: (dir, present) => ({
    "grid.csv": replaced("grid.csv", present("grid.csv"), [EIA_SOURCE], stateRows(dir)),
  }),
};

function stateRows(dir: string): Row[] {
  const generation = keyed(readRows(`${dir}/${GENERATION}`));
  const emissions = keyed(readRows(`${dir}/${EMISSIONS}`));
  return readRows(`${dir}/${TOTALS}`).flatMap((totals) => {
    const key = `${totals.state},${totals.year}`;
    const co2 = emissions.get(key);
    if (!co2 || !Number(totals.gen_fuel_sum_mwh)) return [];
    const mix = generation.get(key);
    return [mix ? measuredRow(co2, mix) : laterRow(co2, totals)];
  });
}

function measuredRow(co2: Row, generation: Row): Row {
  return gridRow({
    ...directRow(co2, Number(generation.total), "CO2 / net generation"),
    ...shares(mixOf(generation), totalOf(mixOf(generation))),
  });
}

/** After the last year of the mix only the sum over the fuels and its low-carbon part are known. */
function laterRow(co2: Row, totals: Row): Row {
  return gridRow({
    ...directRow(co2, Number(totals.gen_fuel_sum_mwh), "CO2 / generation of the named fuels"),
    low_carbon_share_pct: rounded(100 * Number(totals.low_carbon_share), 1),
  });
}

function directRow(co2: Row, mwh: number, derived: string): Row {
  return {
    region: regionOf(co2.state ?? ""),
    year: co2.year ?? "",
    g_per_kwh: rounded((Number(co2.total) * KG_PER_T) / mwh, 2),
    kind: "direct",
    accounting: "generation",
    gas_basis: "CO2",
    derived,
    source: EIA_SOURCE,
  };
}

/** Net generation by energy source in MWh; pumped storage and "other" are no source of their own and left out. */
export function mixOf(row: Row): Mix {
  const of = (column: string): number => Math.max(0, Number(row[column] || 0));
  return {
    coal: of("coal"),
    gas: of("gas"),
    oil: of("petroleum"),
    other_fossil: of("other_gas"),
    nuclear: of("nuclear"),
    hydro: of("hydro"),
    wind: of("wind"),
    solar: of("solar"),
    geothermal: of("geothermal"),
    bioenergy: of("wood") + of("other_biomass"),
  };
}

export function regionOf(state: string): string {
  return state === "US" ? "US" : `US-${state}`;
}

function keyed(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [`${row.state},${row.year}`, row]));
}
