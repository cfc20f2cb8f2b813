import { G_PER_LB } from "../../src/core/units.ts";
import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { gridRow, replaced, rounded } from "./rows.ts";

const SOURCE = "epa-egrid";
const STATES = "egrid_state_co2e_lb_per_mwh_2018_2021.csv";
const SUBREGIONS = "egrid_subregion_co2e_lb_per_mwh_2018_2021.csv";
const SUBREGIONS_2022 = "egrid_subregion_co2_lb_per_mwh_2022.csv";
const KWH_PER_MWH = 1000;
/** New York as a whole among the subregions; it has its row among the states. */
const STATEWIDE = "NYST";

/** EPA's total output emission rates of states and eGRID subregions. */
export const egrid: Importer = {
  name: "egrid",
  description: "grid-egrid.csv from EPA's eGRID rates",
  needs: [STATES, SUBREGIONS, SUBREGIONS_2022],
  build: (dir, present) => ({
    "grid-egrid.csv": replaced(
      "grid-egrid.csv",
      present("grid-egrid.csv"),
      [SOURCE],
      [
        ...wide(readRows(`${dir}/${STATES}`), "state", stateId),
        ...wide(readRows(`${dir}/${SUBREGIONS}`), "subregion", subregionId),
        ...year2022(readRows(`${dir}/${SUBREGIONS_2022}`)),
      ],
    ),
  }),
};

function wide(rows: Row[], column: string, id: (name: string) => string): Row[] {
  return rows
    .filter((row) => row[column] !== STATEWIDE)
    .flatMap((row) =>
      Object.keys(row)
        .filter((name) => /^\d{4}$/.test(name) && row[name])
        .map((year) => rateRow(id(row[column] ?? ""), year, Number(row[year]), "CO2eq")),
    );
}

/** The release of 2022 gives the rate of CO2 alone. */
function year2022(rows: Row[]): Row[] {
  return rows
    .filter((row) => Object.values(row)[0] !== STATEWIDE)
    .map((row) => {
      const [region = "", rate, year = ""] = Object.values(row);
      return rateRow(subregionId(region), year, Number(rate), "CO2");
    });
}

function rateRow(region: string, year: string, lbPerMwh: number, gas: string): Row {
  return gridRow({
    region,
    year,
    g_per_kwh: rounded((lbPerMwh * G_PER_LB) / KWH_PER_MWH, 2),
    kind: "direct",
    accounting: "generation",
    gas_basis: gas,
    source: SOURCE,
  });
}

const stateId = (name: string): string => (name === "US" || name === "PR" ? name : `US-${name}`);
const subregionId = (name: string): string => (name === "US" ? name : `EGRID-${name}`);
