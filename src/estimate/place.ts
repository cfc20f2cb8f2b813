import { resolveIntensity } from "../catalog/intensity.ts";
import { resolvePue } from "../catalog/pue.ts";
import { resolveRegion } from "../catalog/regions.ts";
import type {
  EstimateOptions,
  IntensityFactor,
  PueFactor,
  RegionFactor,
  TrainingRun,
} from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";

/** Where a run's electricity came from, with the factors that follow from it. */
export interface Place {
  region: RegionFactor | null;
  intensity: IntensityFactor;
  pue: PueFactor;
}

const REGION_WAYS = ["`--region` (column region)", "`--intensity` in g/kWh (column intensity_g_per_kwh)"];

/**
 * The region, intensity and PUE of a run. A given intensity needs no region, and then an unknown one is no error.
 * @param provider the cloud provider that a bare region name belongs to
 */
export function resolvePlace(run: TrainingRun, options: EstimateOptions, provider?: string): Outcome<Place> {
  const given = run.intensityGPerKwh;
  const found =
    run.region === undefined ? undefined : resolveRegion(run.region, provider ? { provider } : {});
  if (found && !found.ok && given === undefined) return found;
  const region = found?.ok ? found.value : null;
  const intensity = given === undefined ? fromTable(region, run, options) : success(givenIntensity(given));
  const pue = resolvePue(run.pue, region, run.year);
  const ofRegion = given === undefined ? (found?.findings ?? []) : [];
  if (!intensity.ok || !pue.ok) return failure(...ofRegion, ...intensity.findings, ...pue.findings);
  return success({ region, intensity: intensity.value, pue: pue.value }, [
    ...ofRegion,
    ...intensity.findings,
    ...pue.findings,
  ]);
}

function fromTable(
  region: RegionFactor | null,
  run: TrainingRun,
  options: EstimateOptions,
): Outcome<IntensityFactor> {
  if (!region) return failure(finding("MISSING_FACTOR", { factor: "the place", ways: REGION_WAYS }));
  return resolveIntensity(region, {
    ...(run.year !== undefined && { year: run.year }),
    ...(options.kind && { kind: options.kind }),
    ...(options.intensitySource && { series: options.intensitySource }),
  });
}

function givenIntensity(gPerKwh: number): IntensityFactor {
  return {
    gPerKwh,
    year: null,
    kind: null,
    accounting: null,
    gasBasis: null,
    match: "given",
    source: null,
    mainEnergySource: null,
    lowCarbonShare: null,
    derived: null,
  };
}
