import type { RegionFactor, RegionMatchKind } from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { type CloudRegion, cloudRegionOf, regionOf } from "./places.ts";
import { providerId } from "./providers.ts";
import { ambiguousWord, placeNamed } from "./region-names.ts";
import { readParts } from "./region-parts.ts";
import { nearRegions } from "./region-suggestions.ts";

export { type RegionRow, regionRows, searchRegions } from "./region-rows.ts";

/** How to read a region's name. */
export interface RegionOptions {
  /** Cloud provider whose bare region ids are meant first: `aws`, `gcp`, `azure` … */
  provider?: string;
}

const MOST_KEPT = 20_000;
const kept = new Map<string, Outcome<RegionFactor>>();

/**
 * The place that a text names: a cloud region or zone, an ISO code, a name or alias, or a word that the table of
 * ambiguous words documents; in that order. Nothing is guessed: a text that names no place fails with near misses.
 * Outcomes are shared between calls and must not be changed.
 */
export function resolveRegion(query: string, options: RegionOptions = {}): Outcome<RegionFactor> {
  const key = `${options.provider ?? ""}\n${query}`;
  const known = kept.get(key);
  if (known) return known;
  const outcome = resolve(query, options.provider && (providerId(options.provider) ?? options.provider));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, outcome);
  return outcome;
}

function resolve(query: string, provider: string | undefined): Outcome<RegionFactor> {
  const word = ambiguousWord(query);
  if (word && !word.default) return ambiguous(query, word.candidates, word.reason);
  if (!word?.candidates.length && regionOf(query.trim()))
    return placed(query, query.trim(), "exact", codeNotes(query));
  const named = placeNamed(query, provider);
  if (named) return placed(query, named.id, named.match, codeNotes(query));
  return word ? byDefault(query, word.default, word.reason) : fromParts(query);
}

function fromParts(query: string): Outcome<RegionFactor> {
  const parts = readParts(query);
  switch (parts.kind) {
    case "one":
      return placed(query, parts.id, "alias");
    case "default":
      return byDefault(query, parts.id, parts.reason);
    case "several":
      return ambiguous(query, parts.ids, "its parts are different places");
    case "none":
      return failure(finding("UNKNOWN_REGION", { query, suggestions: nearRegions(query) }));
  }
}

function ambiguous(query: string, candidates: string[], reason: string): Outcome<RegionFactor> {
  return failure(finding("AMBIGUOUS_REGION", { query, candidates, reason }));
}

function byDefault(query: string, id: string, reason: string): Outcome<RegionFactor> {
  const name = (cloudRegionOf(id) ?? regionOf(id))?.name ?? id;
  return placed(query, id, "default", [finding("REGION_DEFAULT", { query, id, name, reason })]);
}

function placed(
  query: string,
  id: string,
  match: RegionMatchKind,
  findings: Diagnostic[] = [],
): Outcome<RegionFactor> {
  const cloud = cloudRegionOf(id);
  const grid = regionOf(cloud?.gridId ?? id);
  if (!grid) throw new Error(`"${query}" leads to ${id}, which is in no table`);
  const factor: RegionFactor = {
    id,
    name: cloud?.name ?? grid.name,
    gridId: grid.id,
    gridName: grid.name,
    provider: cloud?.provider ?? null,
    match,
  };
  return success(factor, [...findings, ...gridNotes(cloud, grid.name)]);
}

function gridNotes(cloud: CloudRegion | undefined, gridName: string): Diagnostic[] {
  if (!cloud?.note) return [];
  return [finding("REGION_GRID", { id: cloud.id, gridId: cloud.gridId, gridName, reason: cloud.note })];
}

/** `CA` is Canada; whoever wrote it may have meant California. */
function codeNotes(query: string): Diagnostic[] {
  const code = query.trim().toUpperCase();
  const country = code.length === 2 ? regionOf(code) : undefined;
  const state = country && regionOf(`US-${code}`);
  if (!state) return [];
  return [finding("REGION_CODE", { query, name: country.name, otherId: state.id, otherName: state.name })];
}
