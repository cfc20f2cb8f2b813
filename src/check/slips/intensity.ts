import { type IntensityFigure, intensitiesOf } from "../../catalog/intensities.ts";
import { regionOf } from "../../catalog/places.ts";
import { resolveRegion } from "../../catalog/regions.ts";
import type { RegionFactor } from "../../core/index.ts";
import type { Recomputed } from "../recompute.ts";
import type { Miss, Slip, SlipFinder } from "./slip.ts";

/** The intensity of the same grid in another year, the nearest years first. */
export const otherYear: SlipFinder = (miss) =>
  figures(miss)
    .filter((f) => f.series === "default" && sameKind(f, miss.recomputed) && f.year !== miss.recomputed.year)
    .flatMap((f) => slip("other_year", miss, f, `the intensity of ${f.place} in ${f.year} was used`));

/** Lifecycle for direct or the other way round, in the year asked. */
export const otherKind: SlipFinder = (miss) =>
  figures(miss)
    .filter((f) => f.series === "default" && !sameKind(f, miss.recomputed) && f.year === yearOf(miss))
    .flatMap((f) =>
      slip("other_kind", miss, f, `the ${f.kind} intensity of ${f.place} in ${f.year} was used`),
    );

/** The provider's own figure, or eGRID's. */
export const otherSeries: SlipFinder = (miss) =>
  figures(miss)
    .filter((f) => f.series !== "default")
    .flatMap((f) =>
      slip("other_series", miss, f, `the ${f.series} figure of ${f.place} for ${f.year} was used`),
    );

/** The country in place of its state, or the world in place of the country. */
export const widerPlace: SlipFinder = (miss) => {
  const { region } = miss.recomputed;
  const parent = region && regionOf(region.gridId)?.parent;
  return [...new Set([parent, "WORLD"])].flatMap((id) => {
    const wider = id ? resolveRegion(id) : undefined;
    if (!wider?.ok) return [];
    return figures(miss, wider.value)
      .filter((f) => f.series === "default" && f.year === yearOf(miss))
      .flatMap((f) => slip("wider_place", miss, f, `the intensity of ${f.place} in ${f.year} was used`));
  });
};

interface PlaceFigure extends IntensityFigure {
  place: string;
}

/** The figures of a place, those nearest to the year in question first. */
function figures(miss: Miss, region: RegionFactor | null = miss.recomputed.region): PlaceFigure[] {
  if (!region) return [];
  const distance = (f: IntensityFigure): number => Math.abs(f.year - yearOf(miss));
  return intensitiesOf(region)
    .map((f) => ({ ...f, place: f.series === "provider" ? region.id : region.gridName }))
    .toSorted((a, b) => distance(a) - distance(b));
}

/** The year of the intensity used, else the one asked, else the latest there may be. */
const yearOf = ({ recomputed, subject }: Miss): number =>
  recomputed.year ?? subject.run.year ?? Number.MAX_SAFE_INTEGER;

/** Where a stated intensity says no kind, every kind is the same. */
const sameKind = (f: IntensityFigure, { kind }: Recomputed): boolean => kind === null || f.kind === kind;

function slip(id: string, { recomputed }: Miss, f: PlaceFigure, text: string): Slip[] {
  const used = recomputed.intensity?.value;
  if (!used || f.gPerKwh === used) return [];
  const inPlaceOf = `(${f.gPerKwh} g/kWh, ${f.kind}) in place of ${used} g/kWh`;
  return [{ id, factor: f.gPerKwh / used, text: `${text} ${inPlaceOf}`, part: "place" }];
}
