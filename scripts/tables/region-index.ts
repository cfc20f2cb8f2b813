import { idKey, nameKey } from "../../src/catalog/region-keys.ts";
import type { Row } from "../csv.ts";

/** A spelling and the place it leads to; `exact` for ids and main names, else `alias`. */
export interface RegionKey {
  key: string;
  id: string;
  match: "exact" | "alias";
}

export interface RegionTables {
  regions: Row[];
  cloud: Row[];
  ambiguous: Row[];
}

/** Every spelling of every place, the first of equal keys being the one that counts; the data linter reports the rest. */
export function regionKeys({ regions, cloud, ambiguous }: RegionTables): RegionKey[] {
  const ids = new Set(regions.map((r) => idKey(r.id ?? "")));
  const curated = new Set(ambiguous.map((r) => nameKey(r.name ?? "")));
  const keys = [
    ...regions.map((r) => exact(idKey(r.id ?? ""), r.id)),
    ...regions.filter((r) => r.iso3).map((r) => alias(idKey(r.iso3 ?? ""), r.id)),
    ...cloud.flatMap((r) => cloudIdKeys(r).filter((k) => !isWord(k))),
    ...regions.map((r) => exact(nameKey(r.name ?? ""), r.id)),
    ...regions.flatMap((r) => aliasesOf(r).map((name) => alias(nameKey(name), r.id))),
    ...regions.flatMap((r) => subdivisionCode(r, ids)),
    ...cloud.flatMap((r) => cloudIdKeys(r).filter(isWord)),
    ...cloud.flatMap((r) => [r.name ?? "", ...aliasesOf(r)].map((name) => alias(nameKey(name), cloudId(r)))),
  ];
  return keys.filter((k) => k.key && !curated.has(k.key));
}

export const aliasesOf = (row: Row): string[] => (row.aliases ?? "").split("|").filter(Boolean);

export const cloudId = (row: Row): string => `${row.provider}:${row.region}`;

/** Both `aws:us-east-1` and `us-east-1`; an alias of one word is an id in a former or mistyped form. */
function cloudIdKeys(row: Row): RegionKey[] {
  const former = aliasesOf(row).filter((name) => /^[a-z0-9-]+$/.test(name));
  return [
    exact(idKey(cloudId(row)), cloudId(row)),
    exact(idKey(row.region ?? ""), cloudId(row)),
    ...former.flatMap((name) => [alias(name, cloudId(row)), alias(`${row.provider}:${name}`, cloudId(row))]),
  ];
}

/** An id of letters only ("uk", "bhs") reads like a name or an ISO code, which then counts. */
const isWord = ({ key }: RegionKey): boolean => /^[a-z]+$/.test(key);

/** `TX` and `QC` are no countries and mean the state and the province; `CA` and `DE` are countries. */
function subdivisionCode(row: Row, ids: Set<string>): RegionKey[] {
  const code = /^(?:US|CA)-([A-Z]{2})$/.exec(row.id ?? "")?.[1]?.toLowerCase();
  return code && !ids.has(code) ? [alias(code, row.id)] : [];
}

const exact = (key: string, id = ""): RegionKey => ({ key, id, match: "exact" });
const alias = (key: string, id = ""): RegionKey => ({ key, id, match: "alias" });
