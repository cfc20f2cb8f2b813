import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** A cloud region whose location names a known place has to stand on that place's grid, or on that of a place around it. */
export const cloudLocations: Rule = {
  name: "cloud-locations",
  description: "a cloud region's grid is that of its location",
  check: (tables) => {
    const regions = tables["regions.csv"] ?? [];
    const named = new Map(
      regions.flatMap((row) => spellings(row).map((name) => [name, row.id ?? ""] as const)),
    );
    const parents = new Map(regions.map((row) => [row.id ?? "", row.parent ?? ""]));
    return (tables["cloud-regions.csv"] ?? []).flatMap((row, index): DataFinding[] => {
      const place = named.get(fold(row.location ?? ""));
      const grid = row.grid_id ?? "";
      if (place === undefined || within(place, grid, parents) || within(grid, place, parents)) return [];
      return [
        {
          file: "cloud-regions.csv",
          line: lineOf(index),
          column: "grid_id",
          actual: grid,
          expected: `${place}, where ${row.location} lies`,
          tip: "is the location or the grid wrong?",
        },
      ];
    });
  },
};

/** "Northern Virginia" lies in Virginia. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:northern|southern|eastern|western|central) /, "")
    .trim();

const spellings = ({ name = "", aliases = "" }: Row): string[] =>
  [name, ...aliases.split("|")].map(fold).filter(Boolean);

function within(inner: string, outer: string, parents: Map<string, string>): boolean {
  for (let id: string | undefined = inner; id; id = parents.get(id)) if (id === outer) return true;
  return false;
}
