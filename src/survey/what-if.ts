import { co2eqKg, G_PER_KG } from "../core/index.ts";
import { grouped } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";
import { medianOf, sumOf } from "./spread.ts";

/** A region that every job is moved to. */
export interface NamedRegion {
  id: string;
  name: string;
  /** Its intensity in a year, gCO2eq/kWh; the latest for null. */
  intensityIn: (year: number | null) => { gPerKwh: number; kind: string | null };
}

/** All jobs in one place. */
export interface Scenario {
  scenario: "as_is" | "cleanest" | "dirtiest" | "named";
  /** null for the jobs where they are. */
  region: { id: string; name: string } | null;
  /** Mean over the jobs, weighted by energy, gCO2eq/kWh. */
  intensity_g_per_kwh: number | null;
  kinds: string[];
  co2eq_kg: number;
  /** Of the emissions as they are: 0.1 is a tenth. */
  ratio: number | null;
}

/**
 * What all jobs would emit in the cleanest and the dirtiest region of the sample, and in the regions named.
 *
 * A region of the sample counts with the median intensity of its own records; a named one with its intensity in each
 * record's year. Energy and PUE stay as they are. By our own arithmetic, so that the ratios compare like with like.
 */
export function whatIfOf(records: readonly SurveyRecord[], named: readonly NamedRegion[]): Scenario[] {
  if (records.length === 0) return [];
  const asIs = sumOf(records.map((r) => r.computedCo2eqKg));
  const regions = regionsOf(records);
  const fixed = (scenario: "cleanest" | "dirtiest", region: SampleRegion | undefined): Scenario[] =>
    region ? [moved(records, asIs, scenario, region, () => region)] : [];
  return [
    moved(records, asIs, "as_is", null, (r) => ({ gPerKwh: r.intensityGPerKwh, kind: r.intensityKind })),
    ...fixed("cleanest", regions[0]),
    ...fixed("dirtiest", regions.at(-1)),
    ...named.map((region) => moved(records, asIs, "named", region, (r) => region.intensityIn(r.year))),
  ];
}

interface SampleRegion {
  id: string;
  name: string;
  gPerKwh: number;
  kind: string | null;
}

/** The regions of the sample with their median intensity, the cleanest first. */
function regionsOf(records: readonly SurveyRecord[]): SampleRegion[] {
  return grouped(
    records.filter((r) => r.place),
    (r) => r.place!.id,
  )
    .map(({ key, members }) => ({
      id: key,
      name: members[0]!.place!.name,
      gPerKwh: medianOf(members.map((r) => r.intensityGPerKwh)),
      kind: members[0]!.intensityKind,
    }))
    .sort((a, b) => a.gPerKwh - b.gPerKwh);
}

function moved(
  records: readonly SurveyRecord[],
  asIs: number,
  scenario: Scenario["scenario"],
  region: { id: string; name: string } | null,
  intensityOf: (r: SurveyRecord) => { gPerKwh: number; kind: string | null },
): Scenario {
  const there = records.map((r) => ({ energy: r.computedEnergyKwh, intensity: intensityOf(r) }));
  const energy = sumOf(there.map((t) => t.energy));
  const total = sumOf(there.map((t) => co2eqKg(t.energy, t.intensity.gPerKwh)));
  return {
    scenario,
    region: region && { id: region.id, name: region.name },
    intensity_g_per_kwh: energy > 0 ? (total / energy) * G_PER_KG : null,
    kinds: [...new Set(there.flatMap((t) => t.intensity.kind ?? []))].sort(),
    co2eq_kg: total,
    ratio: asIs > 0 ? total / asIs : null,
  };
}
