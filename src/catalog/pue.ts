import type { PueFactor, RegionFactor } from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import pueText from "./generated/pue.ts";
import { linesOf } from "./lookup.ts";
import { providerNames } from "./providers.ts";

/** A published PUE. */
interface PueRow {
  year: number;
  value: number;
  source: string;
}

let tables: Map<string, PueRow[]> | undefined;

/**
 * The power usage effectiveness of a run: the user's own, that of the region's cloud provider (of the region where it
 * is published, else of all its data centres), or the surveyed average of the world. Without an answer it is 1, said aloud.
 */
export function resolvePue(
  ask: number | "provider" | "average" | undefined,
  region: RegionFactor | null,
  year?: number,
): Outcome<PueFactor> {
  if (typeof ask === "number") return success({ value: ask, origin: "given", source: null, year: null });
  if (ask === undefined)
    return success({ value: 1, origin: "default", source: null, year: null }, [
      finding("PUE_NOT_COUNTED", {}),
    ]);
  return ask === "average"
    ? published("average", "the surveyed average PUE", ask, year)
    : ofProvider(region, year);
}

function ofProvider(region: RegionFactor | null, year: number | undefined): Outcome<PueFactor> {
  const provider = region?.provider ?? "";
  const name = providerNames[provider] ?? provider;
  if (!region || (!rowsOf(region.id) && !rowsOf(provider)))
    return failure(finding("NO_PUE", { provider: name, region: region?.name ?? "a run without a region" }));
  if (rowsOf(region.id)) return published(region.id, `the PUE of ${region.name}`, "provider", year);
  const found = published(provider, `the PUE of ${name}`, "provider", year);
  const wider = finding("PUE_OF_PROVIDER", { region: region.name, provider: name });
  return { ...found, findings: [wider, ...found.findings] };
}

/** The year itself, else the nearest earlier one, else the nearest later one. */
function published(
  scope: string,
  name: string,
  origin: "provider" | "average",
  asked: number | undefined,
): Outcome<PueFactor> {
  const rows = rowsOf(scope) ?? [];
  const row = rows.findLast((r) => asked === undefined || r.year <= asked) ?? rows[0];
  if (!row) throw new Error(`data/pue.csv has no row of ${scope}`);
  return success(
    { value: row.value, origin, source: row.source, year: row.year },
    yearFindings(name, row.year, asked),
  );
}

function yearFindings(region: string, year: number, asked: number | undefined): Diagnostic[] {
  if (asked === undefined) return [finding("YEAR_LATEST", { region, year })];
  return asked === year ? [] : [finding("YEAR_NEAREST", { region, asked, used: year })];
}

/** A published PUE with what it is of. */
export interface PublishedPue {
  /** A cloud region, a provider, or `average`. */
  scope: string;
  name: string;
  value: number;
  year: number;
  source: string;
}

/** What tells which PUEs are of a place. */
type PuePlace = Pick<RegionFactor, "id" | "name" | "provider">;

/**
 * PUEs that may be meant of a place: those of its cloud region, then of its provider, or the fleets of all providers where
 * it has none; then the surveyed averages. Of one scope the latest stand first.
 */
export function publishedPues(place: PuePlace | null): PublishedPue[] {
  const provider = place?.provider ?? "";
  const own = [place?.id ?? "", provider].filter(rowsOf);
  return [...(own.length ? own : Object.keys(providerNames)), "average"].flatMap((scope) =>
    (rowsOf(scope) ?? []).toReversed().map((row) => ({ ...row, scope, name: scopeName(scope, place) })),
  );
}

function scopeName(scope: string, place: PuePlace | null): string {
  if (scope === "average") return "surveyed average";
  return scope === place?.id ? place.name : (providerNames[scope] ?? scope);
}

function rowsOf(scope: string): PueRow[] | undefined {
  tables ??= readTables();
  return tables.get(scope);
}

function readTables(): Map<string, PueRow[]> {
  const byScope = new Map<string, PueRow[]>();
  for (const line of linesOf(pueText)) {
    const [scope = "", year, pue, , source = ""] = line.split("\t");
    const row = { year: Number(year), value: Number(pue), source };
    byScope.set(scope, [...(byScope.get(scope) ?? []), row]);
  }
  return byScope;
}
