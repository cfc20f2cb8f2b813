import type {
  IntensityFactor,
  IntensityKind,
  IntensitySeries,
  RegionFactor,
  YearMatchKind,
} from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { regionOf } from "./places.ts";
import { figureOf, type KindYears, kindsOf, placeIn, type SeriesRun, yearsByKind } from "./series.ts";

/** What is asked of a region's intensity. */
export interface IntensityAsk {
  /** Year of training; undefined is the latest that the table has. */
  year?: number | undefined;
  /** Undefined is the kind that the region's table row calls its usual one. */
  kind?: IntensityKind | undefined;
  /** Undefined is `default`, the agencies' tables. */
  series?: IntensitySeries | undefined;
}

/**
 * Carbon intensity of a region in a year, in g/kWh: the year itself, else the nearest earlier one, else the nearest
 * later one. Kind, accounting and series are never changed to find one.
 */
export function resolveIntensity(region: RegionFactor, ask: IntensityAsk = {}): Outcome<IntensityFactor> {
  return intensitiesOf(region, ask)(ask.year);
}

/** The intensities of a region, to be asked for year by year; what does not depend on the year is looked up once. */
export function intensitiesOf(
  region: RegionFactor,
  { kind, series = "default" }: Omit<IntensityAsk, "year">,
): (year: number | undefined) => Outcome<IntensityFactor> {
  const kinds = kindsOf(series, placeIn(series, region));
  const name = series === "provider" ? region.name : region.gridName;
  return (year) => {
    const ofKind = kinds.get(kind ?? usualKind(region, series, kinds, year));
    if (!ofKind) return failure(noIntensity(region, { kind }, series));
    const { index, match } = chooseYear(ofKind.years, year);
    const factor = factorOf(ofKind.runs[index]!, ofKind.years[index]!, match);
    return success(factor, findingsOf(name, factor, year));
  };
}

/** The table's kind for the region; in another series the only kind there is in that year, else direct, as all its later years are. */
function usualKind(
  region: RegionFactor,
  series: IntensitySeries,
  kinds: ReadonlyMap<IntensityKind, KindYears>,
  year: number | undefined,
): IntensityKind {
  if (series === "default") return regionOf(region.gridId)?.defaultKind ?? "lifecycle";
  const inYear = [...kinds].filter(([, { years }]) => year !== undefined && years.includes(year));
  return inYear.length === 1 ? inYear[0]![0] : "direct";
}

function chooseYear(
  years: readonly number[],
  asked: number | undefined,
): { index: number; match: YearMatchKind } {
  if (asked === undefined) return { index: years.length - 1, match: "latest" };
  const index = years.findLastIndex((year) => year <= asked);
  if (index < 0) return { index: 0, match: "later" };
  return { index, match: years[index] === asked ? "exact" : "earlier" };
}

function factorOf(run: SeriesRun, year: number, match: YearMatchKind): IntensityFactor {
  const { gPerKwh, mainEnergySource, lowCarbonShare } = figureOf(run, year);
  return {
    gPerKwh,
    mainEnergySource,
    lowCarbonShare,
    year,
    kind: run.kind,
    accounting: run.accounting,
    gasBasis: run.gasBasis,
    match,
    source: run.source,
    derived: run.derived,
  };
}

function findingsOf(name: string, factor: IntensityFactor, asked: number | undefined): Diagnostic[] {
  const { year, derived, kind } = factor;
  if (year === null) return [];
  return [
    ...(asked === undefined ? [finding("YEAR_LATEST", { region: name, year })] : []),
    ...(asked !== undefined && asked !== year
      ? [finding("YEAR_NEAREST", { region: name, asked, used: year })]
      : []),
    ...(kind === "direct" ? [finding("INTENSITY_DIRECT", { region: name })] : []),
    ...(derived ? [finding("INTENSITY_DERIVED", { region: name, year, basis: derived })] : []),
  ];
}

function noIntensity(region: RegionFactor, ask: IntensityAsk, series: IntensitySeries): Diagnostic {
  return finding("NO_INTENSITY", {
    region: region.id,
    kind: ask.kind ?? "",
    series: series === "default" ? "" : series,
    available: yearsByKind(region),
  });
}
