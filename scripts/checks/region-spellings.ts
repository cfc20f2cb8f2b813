import { nameKey } from "../../src/catalog/region-keys.ts";
import { type RegionKey, regionKeys } from "../tables/region-index.ts";
import { type DataFinding, lineOf, type Rule, type Tables } from "./rule.ts";

/** A spelling leads to one place. A provider's id of letters alone ("bhs", "uk") gives way to the country of that code. */
export const regionSpellings: Rule = {
  name: "region-spellings",
  description: "no name, alias or code of a region is also another region's, or an ambiguous word",
  check: (tables) => {
    const keys = spellings(tables);
    const first = new Map<string, RegionKey>();
    for (const k of keys) if (!first.has(k.key)) first.set(k.key, k);
    const clashes = keys.filter((k) => first.get(k.key)?.id !== k.id && !givesWay(k));
    return [
      ...clashes.map((k) => finding(tables, k, `a spelling of ${first.get(k.key)?.id} alone`)),
      ...curatedAliases(tables),
    ];
  },
};

function spellings(tables: Tables): RegionKey[] {
  return regionKeys({
    regions: tables["regions.csv"] ?? [],
    cloud: tables["cloud-regions.csv"] ?? [],
    ambiguous: tables["region-ambiguous.csv"] ?? [],
  });
}

const givesWay = (k: RegionKey): boolean => k.id.includes(":") && /^[a-z]+$/.test(k.key);

/** A curated word hides an alias of the same spelling, so that the alias would never be found. */
function curatedAliases(tables: Tables): DataFinding[] {
  const words = new Set((tables["region-ambiguous.csv"] ?? []).map((row) => nameKey(row.name ?? "")));
  return ["regions.csv", "cloud-regions.csv"].flatMap((file) =>
    (tables[file] ?? []).flatMap((row, index) =>
      (row.aliases ?? "")
        .split("|")
        .filter((alias) => alias && words.has(nameKey(alias)))
        .map((alias) => ({
          file,
          line: lineOf(index),
          column: "aliases",
          actual: alias,
          expected: "no word of region-ambiguous.csv",
          tip: "say what the word means in one of the two tables",
        })),
    ),
  );
}

function finding(tables: Tables, { key, id }: RegionKey, expected: string): DataFinding {
  const file = id.includes(":") ? "cloud-regions.csv" : "regions.csv";
  const index = (tables[file] ?? []).findIndex((row) => (row.id ?? `${row.provider}:${row.region}`) === id);
  return {
    file,
    line: lineOf(index),
    column: "aliases",
    actual: key,
    expected,
    tip: "remove it from one of the two, or make it a word of region-ambiguous.csv",
  };
}
