import { type Planted, remove, rowWith } from "./planted.ts";

const virginia2018 = { region: "US-VA", kind: "direct", year: "2018" };
const times = (cell: string | undefined, factor: number): string => String(Number(cell) * factor);

/** Mistakes in the tables of places and intensities. */
export const plantedGrid: Planted[] = [
  {
    rule: "row-form",
    mistake: "a row of grid.csv with its columns shifted by one",
    plant: (tables) => {
      const row = rowWith(tables, "grid.csv", virginia2018);
      const cells = Object.values(row);
      for (const [i, column] of Object.keys(row).entries()) row[column] = cells[i - 1] ?? "";
    },
    expected: { file: "grid.csv", column: "year", actual: "US-VA" },
  },
  {
    rule: "row-form",
    mistake: "an intensity in kg instead of g",
    plant: (tables) => {
      rowWith(tables, "grid.csv", virginia2018).g_per_kwh = "0.035";
    },
    expected: { file: "grid.csv", column: "g_per_kwh" },
  },
  {
    rule: "row-form",
    mistake: "a share above 100 percent",
    plant: (tables) => {
      rowWith(tables, "grid.csv", virginia2018).low_carbon_share_pct = "373";
    },
    expected: { file: "grid.csv", column: "low_carbon_share_pct" },
  },
  {
    rule: "row-form",
    mistake: "a PUE below 1",
    plant: (tables) => {
      rowWith(tables, "pue.csv", { scope: "average", year: "2024" }).pue = "0.64";
    },
    expected: { file: "pue.csv", column: "pue" },
  },
  {
    rule: "unique-keys",
    mistake: "a year that stands twice",
    plant: (tables) => {
      tables["grid.csv"]?.push({ ...rowWith(tables, "grid.csv", virginia2018), g_per_kwh: "400" });
    },
    expected: { file: "grid.csv", actual: "US-VA,direct,2018" },
  },
  {
    rule: "sorted-rows",
    mistake: "a row moved to the end",
    plant: (tables) => {
      const row = rowWith(tables, "grid.csv", virginia2018);
      remove(tables, "grid.csv", virginia2018);
      tables["grid.csv"]?.push(row);
    },
    expected: { file: "grid.csv", actual: "US-VA,direct,2018" },
  },
  {
    rule: "known-sources",
    mistake: "a source that is listed nowhere",
    plant: (tables) => {
      rowWith(tables, "pue.csv", { scope: "average", year: "2024" }).source = "somewhere";
    },
    expected: { file: "pue.csv", column: "source", actual: "somewhere" },
  },
  {
    rule: "known-sources",
    mistake: "a row without a source",
    plant: (tables) => {
      rowWith(tables, "grid.csv", virginia2018).source = "";
    },
    expected: { file: "grid.csv", column: "source", actual: "" },
  },
  {
    rule: "known-sources",
    mistake: "a source that no row names",
    plant: (tables) => {
      tables["sources.csv"]?.push({ ...tables["sources.csv"][0], id: "unused" });
    },
    expected: { file: "sources.csv", column: "id", actual: "unused" },
  },
  {
    rule: "permissive-licences",
    mistake: "a share-alike source",
    plant: (tables) => {
      rowWith(tables, "sources.csv", { id: "ember-owid" }).licence = "ODbL-1.0";
    },
    expected: { file: "sources.csv", column: "licence", actual: "ODbL-1.0" },
  },
  {
    rule: "grid-references",
    mistake: "a country's figures without the country",
    plant: (tables) => remove(tables, "regions.csv", { id: "FR" }),
    expected: { file: "grid.csv", column: "region", actual: "FR" },
  },
  {
    rule: "grid-references",
    mistake: "a cloud region on a grid that does not exist",
    plant: (tables) => {
      rowWith(tables, "cloud-regions.csv", { provider: "aws", region: "us-east-1" }).grid_id = "US-VZ";
    },
    expected: { file: "cloud-regions.csv", column: "grid_id", actual: "US-VZ" },
  },
  {
    rule: "grid-references",
    mistake: "a misspelt energy source",
    plant: (tables) => {
      rowWith(tables, "grid.csv", virginia2018).main_energy_source = "natural_gas";
    },
    expected: { file: "grid.csv", column: "main_energy_source", actual: "natural_gas" },
  },
  {
    rule: "region-spellings",
    mistake: "an alias that is another country's name",
    plant: (tables) => {
      rowWith(tables, "regions.csv", { id: "AT" }).aliases += "|Germany";
    },
    expected: { file: "regions.csv", column: "aliases", actual: "germany" },
  },
  {
    rule: "region-spellings",
    mistake: "an alias that is another country's code",
    plant: (tables) => {
      rowWith(tables, "regions.csv", { id: "US-CA" }).aliases += "|CA";
    },
    expected: { file: "regions.csv", column: "aliases", actual: "ca" },
  },
  {
    rule: "region-spellings",
    mistake: "an alias that is an ambiguous word",
    plant: (tables) => {
      rowWith(tables, "regions.csv", { id: "US-GA" }).aliases += "|Georgia";
    },
    expected: { file: "regions.csv", column: "aliases", actual: "Georgia" },
  },
  {
    rule: "default-kind",
    mistake: "a default kind that the region has no figure of",
    plant: (tables) => {
      rowWith(tables, "regions.csv", { id: "FR" }).default_kind = "direct";
    },
    expected: { file: "regions.csv", column: "default_kind", actual: "direct" },
  },
  {
    rule: "grid-coverage",
    mistake: "a year lost in the middle of a series",
    plant: (tables) => remove(tables, "grid.csv", virginia2018),
    expected: { file: "grid.csv", actual: "US-VA,direct without 2018" },
  },
  {
    rule: "grid-coverage",
    mistake: "the last year lost",
    plant: (tables) => remove(tables, "grid.csv", { region: "FR", kind: "lifecycle", year: "2025" }),
    expected: { file: "grid.csv", actual: "FR,lifecycle without 2025" },
  },
  {
    rule: "grid-coverage",
    mistake: "a state lost whole",
    plant: (tables) => {
      tables["grid.csv"] = (tables["grid.csv"] ?? []).filter((r) => r.region !== "US-VA");
    },
    expected: { file: "grid.csv", actual: "nothing of US-VA,direct" },
  },
  {
    rule: "series-uniform",
    mistake: "a consumption figure among generation ones",
    plant: (tables) => {
      rowWith(tables, "grid.csv", virginia2018).accounting = "consumption";
    },
    expected: { file: "grid.csv", column: "accounting", actual: "consumption" },
  },
  {
    rule: "year-jumps",
    mistake: "one year of a state ten times too high",
    plant: (tables) => {
      const row = rowWith(tables, "grid.csv", { region: "US-WA", kind: "direct", year: "2018" });
      row.g_per_kwh = times(row.g_per_kwh, 10);
    },
    expected: { file: "grid.csv", column: "g_per_kwh", actual: "913.1" },
  },
  {
    rule: "year-jumps",
    mistake: "an exception whose jump is gone",
    plant: (tables) => {
      rowWith(tables, "grid.csv", { region: "LT", kind: "lifecycle", year: "2010" }).g_per_kwh = "120";
    },
    expected: { file: "grid.csv", actual: "LT lifecycle 2010" },
  },
  {
    rule: "mix-plausible",
    mistake: "a hydro province ten times too high in every year",
    plant: (tables) => {
      for (const row of tables["grid.csv"] ?? [])
        if (row.region === "CA-QC" && row.kind === "direct") row.g_per_kwh = times(row.g_per_kwh, 10);
    },
    expected: { file: "grid.csv", column: "g_per_kwh", actual: "13" },
  },
  {
    rule: "series-agree",
    mistake: "a state twice too high in every year",
    plant: (tables) => {
      for (const row of tables["grid.csv"] ?? [])
        if (row.region === "US-VA" && row.kind === "direct") row.g_per_kwh = times(row.g_per_kwh, 2);
    },
    expected: { file: "grid.csv", column: "g_per_kwh", actual: "701.58" },
  },
  {
    rule: "visible-text",
    mistake: "a zero-width space behind a name",
    plant: (tables) => {
      rowWith(tables, "regions.csv", { id: "FR" }).name = "France\u200b";
    },
    expected: { file: "regions.csv", column: "name" },
  },
  {
    rule: "cloud-locations",
    mistake: "a cloud region on the grid of the state next to it",
    plant: (tables) => {
      rowWith(tables, "cloud-regions.csv", { provider: "aws", region: "us-west-2" }).grid_id = "US-CA";
    },
    expected: { file: "cloud-regions.csv", column: "grid_id", actual: "US-CA" },
  },
  {
    rule: "second-reading",
    mistake: "a lifecycle factor that lost a digit",
    plant: (tables) => {
      rowWith(tables, "energy-sources.csv", { id: "gas" }).lifecycle_g_per_kwh = "49";
    },
    expected: { file: "energy-sources.csv", column: "lifecycle_g_per_kwh", actual: "49" },
  },
];
