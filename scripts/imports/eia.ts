import { type Row, readRows } from "../csv.ts";
import { laterMainSource } from "./eia-main-source.ts";
import type { Importer } from "./importer.ts";
import { lifecycleFactors, lifecycleRows } from "./lifecycle.ts";
import { type Mix, shares, totalOf } from "./mix.ts";
import { gridRow, replaced, rounded } from "./rows.ts";

const EIA_SOURCE = "eia-state";
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
    "grid.csv": replaced(
      "grid.csv",
      present("grid.csv"),
      [EIA_SOURCE],
      stateRows(dir, lifecycleFactors(present("energy-sources.csv"))),
    ),
  }),
};

function stateRows(dir: string, factors: ReadonlyMap<string, number>): Row[] {
  const generation = keyed(readRows(`${dir}/${GENERATION}`));
  const emissions = keyed(readRows(`${dir}/${EMISSIONS}`));
  const lastYear = Math.max(...[...generation.values()].map((row) => Number(row.year)));
  return readRows(`${dir}/${TOTALS}`).flatMap((totals) => {
    const key = `${totals.state},${totals.year}`;
    const last = `${totals.state},${lastYear}`;
    const co2 = emissions.get(key);
    if (!co2 || !Number(totals.gen_fuel_sum_mwh)) return [];
    const mix = generation.get(key);
    return mix
      ? measuredRows(co2, mix, factors)
      : [laterRow(co2, totals, emissions.get(last), generation.get(last))];
  });
}

function measuredRows(co2: Row, generation: Row, factors: ReadonlyMap<string, number>): Row[] {
  const mix = mixOf(generation);
  const direct = gridRow({
    ...directRow(co2, Number(generation.total), "CO2 / net generation"),
    ...shares(mix, totalOf(mix)),
  });
  const hasOwnLifecycle = direct.region === "US";
  return [direct, ...(hasOwnLifecycle ? [] : lifecycleRows(direct, mix, factors))];
}

/** After the last year of the mix only the sum over the fuels, its low-carbon part and the CO2 by fuel are known. */
function laterRow(co2: Row, totals: Row, lastCo2: Row = {}, lastGeneration: Row = {}): Row {
  const totalMwh = Number(totals.gen_fuel_sum_mwh);
  const lowCarbon = Number(totals.low_carbon_share);
  const lastMix = mixOf(lastGeneration);
  const main = laterMainSource({ co2, lastCo2, lastMix, totalMwh, lowCarbon });
  const derived = `CO2 / generation of the named fuels${main ? "; main source from CO2 by fuel" : ""}`;
  return gridRow({
    ...directRow(co2, totalMwh, derived),
    main_energy_source: main,
    low_carbon_share_pct: rounded(100 * lowCarbon, 1),
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
function mixOf(row: Row): Mix {
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

function regionOf(state: string): string {
  return state === "US" ? "US" : `US-${state}`;
}

function keyed(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [`${row.state},${row.year}`, row]));
}
