import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { lifecycleFactors, lifecycleRows } from "./lifecycle.ts";
import { type Mix, shares } from "./mix.ts";
import { gridRow, replaced } from "./rows.ts";

const NIR_SOURCE = "eccc-nir-2024";
const FILE = "province_electricity_1990_2022.csv";

/** Canada, its provinces and territories: the generation intensities of the National Inventory Report. */
export const canada: Importer = {
  name: "canada",
  description: "Canadian provinces of grid.csv from the National Inventory Report, Annex 13",
  needs: [FILE],
  build: (dir, present) => ({
    "grid.csv": replaced(
      "grid.csv",
      present("grid.csv"),
      [NIR_SOURCE],
      provinceRows(readRows(`${dir}/${FILE}`), lifecycleFactors(present("energy-sources.csv"))),
    ),
  }),
};

/** Generation intensity, as for all other regions of the table; `x` is a figure that the report suppresses, 0 one that it rounded away. */
function provinceRows(rows: Row[], factors: ReadonlyMap<string, number>): Row[] {
  return rows.flatMap((r) => {
    const g = r.generation_intensity_gco2eq_per_kwh ?? "";
    const direct = gridRow({
      region: r.region ?? "",
      year: r.year ?? "",
      g_per_kwh: String(Number(g)),
      kind: "direct",
      accounting: "generation",
      gas_basis: "CO2eq",
      ...shares(provinceMix(r), Number(r.total_gwh)),
      source: NIR_SOURCE,
    });
    const published = Number(g) > 0;
    const hasOwnLifecycle = r.region === "CA";
    return [
      ...(published ? [direct] : []),
      ...(hasOwnLifecycle ? [] : lifecycleRows(direct, provinceMix(r), factors)),
    ];
  });
}

/** Generation by energy source in GWh. "Other renewables" are wind, tidal and solar; "other fuels" refined oil and what the report does not allocate. */
function provinceMix(row: Row): Mix {
  const of = (column: string): number => Number(row[`${column}_gwh`] || 0);
  return {
    coal: of("coal"),
    gas: of("gas"),
    other_fuels: of("other_fuels"),
    nuclear: of("nuclear"),
    hydro: of("hydro"),
    other_renewables: of("other_renewables"),
  };
}
