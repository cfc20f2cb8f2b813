import { continents } from "../../catalog/continents.ts";
import { equivalents } from "../../catalog/equivalents.ts";
import { resolveIntensity, resolveRegion } from "../../catalog/index.ts";
import type { EstimateOptions, IntensityFactor } from "../../core/index.ts";
import { type Diagnostic, failure, type Outcome, success } from "../../diagnostics/diagnostic.ts";
import type { WorldIntensity } from "../energy-sources.ts";
import type { SurveyRecord } from "../record.ts";
import type { SurveyContext } from "../survey.ts";
import type { NamedRegion } from "../what-if.ts";

/** A region to move every job to, with the sources of its intensities. */
export interface WhatIfRegion extends NamedRegion {
  sourcesIn: (years: readonly (number | null)[]) => string[];
}

/** Looks up the regions of `--what-if`. */
export function whatIfRegions(
  names: readonly string[],
  { kind, intensitySource }: EstimateOptions,
): Outcome<WhatIfRegion[]> {
  const findings: Diagnostic[] = [];
  const regions = names.flatMap((query) => {
    const found = resolveRegion(query);
    const usual = found.ok ? resolveIntensity(found.value, { kind, series: intensitySource }) : found;
    findings.push(...found.findings, ...(usual.ok ? [] : usual.findings));
    if (!found.ok || !usual.ok) return [];
    const { id, name } = found.value;
    const factorIn = (year: number | null): IntensityFactor => {
      const asked = resolveIntensity(found.value, { year: year ?? undefined, kind, series: intensitySource });
      return asked.ok ? asked.value : (usual.value as IntensityFactor);
    };
    return [
      {
        id,
        name,
        intensityIn: (year: number | null) => factorIn(year),
        sourcesIn: (years: readonly (number | null)[]) =>
          years.flatMap((year) => factorIn(year).source ?? []),
      },
    ];
  });
  const placed = findings.map((f) => ({ ...f, where: { flag: "--what-if" } }));
  return regions.length === names.length ? success(regions, placed) : failure(...placed);
}

/** What the analyses take from the tables. */
export function contextFor(
  records: readonly SurveyRecord[],
  whatIf: readonly NamedRegion[],
  { kind }: EstimateOptions,
): SurveyContext {
  return { world: worldFor(records, kind), continents: continents(), equivalents: equivalents(), whatIf };
}

/** The world's intensity in the latest year of the records. */
function worldFor(records: readonly SurveyRecord[], kind: EstimateOptions["kind"]): WorldIntensity | null {
  const latest = records.reduce<number | undefined>(
    (year, r) => (r.year === null ? year : Math.max(year ?? r.year, r.year)),
    undefined,
  );
  const world = resolveRegion("WORLD");
  const found = world.ok ? resolveIntensity(world.value, { year: latest, kind }) : world;
  if (!found.ok || !("gPerKwh" in found.value)) return null;
  const { gPerKwh, year, kind: ofKind, source } = found.value;
  return { g_per_kwh: gPerKwh, year, kind: ofKind, source };
}
