import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Row, readRows } from "../../../scripts/csv.ts";
import { canada } from "../../../scripts/imports/canada.ts";
import { egrid } from "../../../scripts/imports/egrid.ts";
import { eia } from "../../../scripts/imports/eia.ts";
import { gcp } from "../../../scripts/imports/gcp.ts";
import type { Importer } from "../../../scripts/imports/importer.ts";
import { owid } from "../../../scripts/imports/owid.ts";

const present = (file: string): Row[] => (existsSync(`data/${file}`) ? readRows(`data/${file}`) : []);
const folders: string[] = [];

/** A folder with these files, and the rows that the importer makes of it on top of empty grid tables. */
function imported(importer: Importer, files: Record<string, string>): Record<string, Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "co2ml-import-"));
  folders.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return importer.build(dir, (file) => (file.startsWith("grid") ? [] : present(file)));
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true });
});

describe("owid", () => {
  const head = "Entity,Code,Year,Carbon intensity of electricity per kWh\n";
  const twh =
    "entity,code,year,total_twh,coal_twh,gas_twh,oil_twh,nuclear_twh,hydro_twh,wind_twh,solar_twh\n";
  const shares = "Entity,Code,Year,Coal,Gas,Hydropower,Solar,Wind,Oil,Nuclear,Other renewables,Bioenergy\n";
  const build = (intensity: string, generation = "", share = ""): Row[] =>
    imported(owid, {
      "carbon-intensity-electricity.csv": head + intensity,
      "electricity-generation-by-source-twh.csv": twh + generation,
      "share-elec-by-source.csv": shares + share,
    })["grid.csv"] ?? [];

  it("turns ISO alpha-3 codes and groups into region ids, from 2000 on", () => {
    const rows = build(
      "France,FRA,2018,59.92\nFrance,FRA,1999,80\nWorld,OWID_WRL,2018,518.5\nOECD (Ember),,2018,400\n",
    );
    expect(rows.map((r) => [r.region, r.year, r.g_per_kwh])).toEqual([
      ["FR", "2018", "59.92"],
      ["WORLD", "2018", "518.5"],
    ]);
  });

  it("finds the main source and the low-carbon share, bioenergy among it", () => {
    const [row] = build(
      "France,FRA,2018,59.92\n",
      "France,FRA,2018,100,10,20,5,30,15,5,5\n",
      "France,FRA,2018,,,,,,,,2,8\n",
    );
    expect(row).toMatchObject({
      main_energy_source: "nuclear",
      main_source_share_pct: "30",
      low_carbon_share_pct: "65",
    });
  });

  it("splits bioenergy from other renewables by the latest chart of shares", () => {
    const [row] = build(
      "Kenya,KEN,2025,90\n",
      "Kenya,KEN,2025,10,0,0,1,0,3,1,0\n",
      "Kenya,KEN,2024,,,,,,,,40,2\n",
    );
    expect(row).toMatchObject({ main_energy_source: "other_renewables", main_source_share_pct: "47.6" });
  });

  it("leaves out a 0, which is a figure rounded away", () => {
    expect(build("Burundi,BDI,2005,0\n")).toEqual([]);
  });
});

describe("eia", () => {
  const gen =
    "state,year,coal,gas,other_gas,petroleum,nuclear,hydro,wind,solar,geothermal,wood,other_biomass,other,pumped_storage,total\n";
  const co2 = "state,year,coal,gas,petroleum,other_gas,geothermal,wood,other_biomass,other,total\n";
  const totals =
    "state,year,co2_t,gen_total_mwh,gen_fuel_sum_mwh,ci_direct_gco2_per_kwh,denominator,low_carbon_share\n";
  const rows = (): Row[] =>
    imported(eia, {
      "generation_mwh_by_source_1990_2022.csv": `${gen}VA,2022,100,500,0,0,300,50,0,50,0,0,0,20,-20,1000\n`,
      "co2_tonnes_by_source_1990_2024.csv": `${co2}VA,2022,100,200,0,0,0,0,0,0,300\nVA,2023,0,240,0,0,0,0,0,0,240\n`,
      "state_ci_direct_1990_2024.csv": `${totals}VA,2022,300,1000,1000,,,0.4\nVA,2023,240,,1200,,,0.5\n`,
    })["grid.csv"] ?? [];

  it("divides CO2 by net generation", () => {
    expect(rows()[0]).toMatchObject({
      region: "US-VA",
      year: "2022",
      kind: "direct",
      g_per_kwh: String((300 * 1000) / 1000),
      main_energy_source: "gas",
      low_carbon_share_pct: String((100 * (300 + 50 + 50)) / 1000),
      derived: "CO2 / net generation",
    });
  });

  it("weighs the mix with the medians for the lifecycle figure", () => {
    expect(rows()[2]).toMatchObject({
      kind: "lifecycle",
      gas_basis: "CO2eq",
      g_per_kwh: String(0.1 * 820 + 0.5 * 490 + 0.3 * 12 + 0.05 * 24 + 0.05 * 48),
    });
  });

  it("says how the main source of a year without a mix was found", () => {
    expect(rows()[1]).toMatchObject({
      year: "2023",
      g_per_kwh: String((240 * 1000) / 1200),
      main_energy_source: "gas",
      main_source_share_pct: "",
      derived: "CO2 / generation of the named fuels; main source from CO2 by fuel",
    });
  });
});

describe("canada", () => {
  const head =
    "region,year,generation_intensity_gco2eq_per_kwh,consumption_intensity_gco2eq_per_kwh,ghg_kt_co2eq,total_gwh,combustion_gwh,coal_gwh,gas_gwh,other_fuels_gwh,nuclear_gwh,hydro_gwh,other_renewables_gwh,other_generation_gwh\n";

  it("takes the generation intensity, and no suppressed or rounded-away one", () => {
    const rows =
      imported(canada, {
        "province_electricity_1990_2022.csv": `${head}CA-QC,2018,1.3,1.7,240,100,1,0,0,1,0,90,9,0\nCA-NU,2006,x,730,x,140,140,0,0,140,0,0,0,0\nCA-PE,2020,0,,0,640,0,0,0,0,0,0,640,0\n`,
      })["grid.csv"] ?? [];
    expect(rows.map((r) => [r.region, r.kind, r.g_per_kwh])).toEqual([
      ["CA-NU", "lifecycle", "840"],
      ["CA-PE", "lifecycle", "11"],
      ["CA-QC", "direct", "1.3"],
      ["CA-QC", "lifecycle", String(0.01 * 840 + 0.9 * 24 + 0.09 * 11)],
    ]);
  });
});

describe("gcp", () => {
  it("reads the kind of a year from the title of its column", () => {
    const built = imported(gcp, {
      "2019.csv":
        "Google Cloud Region,Location,Google CFE,Lifecycle grid carbon intensity (gCO2eq / kWh)\nus-east1,South Carolina,0.19,500\n",
      "2024.csv":
        "Google Cloud Region,Location,Google CFE,Grid carbon intensity (gCO2eq / kWh)\nus-east1,South Carolina,0.31,575.77\nus-west9,Nowhere,1,0\n",
    });
    expect(built["grid-provider.csv"]?.map((r) => [r.region, r.year, r.kind, r.g_per_kwh])).toEqual([
      ["gcp:us-east1", "2024", "direct", "575.77"],
      ["gcp:us-east1", "2019", "lifecycle", "500"],
    ]);
  });
});

describe("egrid", () => {
  it("turns lb/MWh into g/kWh, and keeps the year of CO2 alone apart", () => {
    const built = imported(egrid, {
      "egrid_state_co2e_lb_per_mwh_2018_2021.csv": "state,2018,2019\nCA,422.03,\n",
      "egrid_subregion_co2e_lb_per_mwh_2018_2021.csv": "subregion,2018\nNWPP,643.4\nNYST,400\n",
      "egrid_subregion_co2_lb_per_mwh_2022.csv": "Region,Rate,Year\nNWPP,602.1,2022\n",
    });
    expect(built["grid-egrid.csv"]?.map((r) => [r.region, r.year, r.g_per_kwh, r.gas_basis])).toEqual([
      ["EGRID-NWPP", "2018", ((643.4 * 453.59237) / 1000).toFixed(2), "CO2eq"],
      ["EGRID-NWPP", "2022", ((602.1 * 453.59237) / 1000).toFixed(2), "CO2"],
      ["US-CA", "2018", ((422.03 * 453.59237) / 1000).toFixed(2), "CO2eq"],
    ]);
  });
});

const sources = "../shared/sources";
describe.skipIf(!existsSync(sources))(`the shipped tables (skipped where ${sources} is absent)`, () => {
  it.each([
    { importer: owid, folder: "owid-ember-country-year" },
    { importer: eia, folder: "eia-us-states" },
    { importer: canada, folder: "canada-nir" },
    { importer: gcp, folder: "gcp-region-carbon-info" },
    { importer: egrid, folder: "epa-egrid" },
  ])("are what $importer.name makes of $folder", ({ importer, folder }) => {
    for (const [file, rows] of Object.entries(importer.build(`${sources}/${folder}`, present))) {
      const shipped = present(file).map((row) => JSON.stringify(row));
      const built = rows.map((row) => JSON.stringify(row));
      expect(built.filter((row, i) => row !== shipped[i]).slice(0, 3)).toEqual([]);
      expect(built.length).toBe(shipped.length);
    }
  });
});
