import { type DataFinding, lineOf, type Rule, type Tables } from "./rule.ts";

/** Ids that one table of places and intensities takes from another: regions, cloud regions, energy sources, PUE scopes. */
export const gridReferences: Rule = {
  name: "grid-references",
  description: "regions, cloud regions and energy sources that a row names exist",
  check: (tables) => {
    const regions = ids(tables, "regions.csv", (row) => row.id);
    const cloud = ids(tables, "cloud-regions.csv", (row) => `${row.provider}:${row.region}`);
    const providers = ids(tables, "cloud-regions.csv", (row) => row.provider);
    const energy = ids(tables, "energy-sources.csv", (row) => row.id);
    const places = new Set([...regions, ...cloud]);
    const scopes = new Set([...providers, ...cloud, "average"]);
    return [
      ...missing(tables, "regions.csv", "parent", regions),
      ...missing(tables, "regions.csv", "continent", regions),
      ...missing(tables, "cloud-regions.csv", "grid_id", regions),
      ...missing(tables, "region-ambiguous.csv", "default", places),
      ...missing(tables, "region-ambiguous.csv", "candidates", places),
      ...missing(tables, "grid.csv", "region", regions),
      ...missing(tables, "grid-egrid.csv", "region", regions),
      ...missing(tables, "grid-provider.csv", "region", cloud),
      ...missing(tables, "pue.csv", "scope", scopes),
      ...["grid.csv", "grid-provider.csv", "grid-egrid.csv"].flatMap((file) =>
        missing(tables, file, "main_energy_source", energy),
      ),
    ];
  },
};

function ids(
  tables: Tables,
  file: string,
  id: (row: Record<string, string>) => string | undefined,
): Set<string> {
  return new Set((tables[file] ?? []).map((row) => id(row) ?? ""));
}

function missing(tables: Tables, file: string, column: string, known: ReadonlySet<string>): DataFinding[] {
  return (tables[file] ?? []).flatMap((row, index) =>
    (row[column] ?? "")
      .split("|")
      .filter((id) => id !== "" && !known.has(id))
      .map((id) => ({
        file,
        line: lineOf(index),
        column,
        actual: id,
        expected: "an id that stands in its table",
        tip: "add the row it refers to, or mend the id",
      })),
  );
}
