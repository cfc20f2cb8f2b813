import type { IntensityKind } from "../core/index.ts";
import cloudText from "./generated/cloudRegions.ts";
import aliasText from "./generated/regionAliases.ts";
import regionText from "./generated/regions.ts";
import { linesOf } from "./lookup.ts";
import { cloudRegionOf, regionOf } from "./places.ts";
import { providerNames } from "./providers.ts";
import { idKey, nameKey } from "./region-keys.ts";
import { ambiguousWord, placeNamed } from "./region-names.ts";
import { figureOf, kindsOf, yearsByKind } from "./series.ts";

/** A place as `co2ml regions` lists it. */
export interface RegionRow {
  id: string;
  name: string;
  /** country, state, province, subregion, group, world or cloud. */
  level: string;
  parent: string | null;
  /** The region whose grid it is. */
  grid_id: string;
  provider: string | null;
  location: string | null;
  aliases: string[];
  default_kind: IntensityKind;
  /** Kinds and their years, those of other series by name: "direct 1990-2024; egrid direct 2018-2021"; empty where there is no figure. */
  years: string;
  latest_year: number | null;
  /** g/kWh of the usual kind in the latest year. */
  latest_g_per_kwh: number | null;
  /** Id in data/sources.csv of the latest figure. */
  source: string | null;
}

/** Every region and cloud region of the tables, by id. */
export function regionRows(): RegionRow[] {
  const aliases = new Map(linesOf(aliasText).map((line) => line.split("\t") as [string, string]));
  const ids = [regionText, cloudText].flatMap(linesOf).map((line) => line.slice(0, line.indexOf("\t")));
  return ids.map((id) => rowOf(id, aliases.get(id)?.split("|").filter(Boolean) ?? []));
}

/** Rows that a query names or whose id, name, alias, place or provider contains it; those that it names come first. */
export function searchRegions(query: string): RegionRow[] {
  const word = ambiguousWord(query);
  const meant = [placeNamed(query)?.id, word?.default, ...(word?.candidates ?? [])].filter(Boolean);
  const wanted = [idKey(query), nameKey(query)].filter(Boolean);
  const rows = regionRows();
  const first = rows.filter((row) => meant.includes(row.id));
  const rest = rows.filter(
    (row) => !meant.includes(row.id) && textsOf(row).some((t) => wanted.some((w) => t.includes(w))),
  );
  return [...first, ...rest];
}

function textsOf(row: RegionRow): string[] {
  const names = [row.name, row.location ?? "", providerNames[row.provider ?? ""] ?? "", ...row.aliases];
  return [idKey(row.id), idKey(row.grid_id), ...names.map(nameKey)];
}

function rowOf(id: string, aliases: string[]): RegionRow {
  const cloud = cloudRegionOf(id);
  const grid = regionOf(cloud?.gridId ?? id)!;
  return {
    id,
    name: cloud?.name ?? grid.name,
    level: cloud ? "cloud" : grid.level,
    parent: (cloud ? cloud.gridId : grid.parent) || null,
    grid_id: grid.id,
    provider: cloud?.provider ?? null,
    location: cloud?.location ?? null,
    aliases,
    default_kind: grid.defaultKind,
    years: yearsByKind({ id, gridId: grid.id }).join("; "),
    ...latestOf(grid.id, grid.defaultKind),
  };
}

function latestOf(
  gridId: string,
  kind: IntensityKind,
): Pick<RegionRow, "latest_year" | "latest_g_per_kwh" | "source"> {
  const usual = kindsOf("default", gridId).get(kind);
  const run = usual?.runs.at(-1);
  const year = usual?.years.at(-1);
  if (!run || year === undefined) return { latest_year: null, latest_g_per_kwh: null, source: null };
  return { latest_year: year, latest_g_per_kwh: figureOf(run, year).gPerKwh, source: run.source };
}
