import { type PublishedPue, publishedPues } from "../catalog/pue.ts";
import type { Bound, Estimate, RangeBounds } from "../core/index.ts";
import { fixed } from "./power.ts";

/**
 * PUE of the place: what its cloud provider publishes; elsewhere from the best fleet of a provider, over the surveyed
 * average of the year, to the highest surveyed average. A PUE that is given has no range.
 */
export function pueBounds(e: Estimate): RangeBounds {
  const { value, origin, source } = e.pue;
  if (origin === "given") return fixed(value, "the PUE is given");
  const place = placeOf(e);
  const all = publishedPues(place);
  const averages = all.filter((p) => p.scope === "average");
  const own = all.filter((p) => p.scope !== "average");
  const hasProvider = own.some((p) => p.scope === place?.id || p.scope === place?.provider);
  const year = e.carbon_intensity.year_asked ?? e.carbon_intensity.year ?? LATEST;
  const central =
    origin === "default"
      ? nearest(hasProvider ? own : averages, year)
      : { value, source, basis: "the PUE asked for" };
  const low = least(own);
  const high = most(hasProvider ? own : averages);
  return {
    low: low.value < central.value ? low : central,
    central,
    high: high.value > central.value ? high : central,
  };
}

/** Later than any year of the tables: the latest figure is the nearest. */
const LATEST = 2200;

const placeOf = ({ region }: Estimate) =>
  region && {
    id: region.id,
    name: region.name,
    provider: region.id.includes(":") ? (region.id.split(":")[0] ?? null) : null,
  };

const bound = ({ value, name, year, source }: PublishedPue): Bound => ({
  value,
  basis: `${name}, ${year}`,
  source,
});
const least = (pues: readonly PublishedPue[]): Bound =>
  bound(pues.reduce((a, b) => (b.value < a.value ? b : a)));
const most = (pues: readonly PublishedPue[]): Bound =>
  bound(pues.reduce((a, b) => (b.value > a.value ? b : a)));

/** The figure of the year or of the nearest one, among the first scope that there is: a region's own before its fleet's. */
function nearest(pues: readonly PublishedPue[], year: number): Bound {
  const first = pues.filter((p) => p.scope === pues[0]?.scope);
  const distance = (p: PublishedPue): number => Math.abs(p.year - year);
  return bound(first.reduce((a, b) => (distance(b) < distance(a) ? b : a)));
}
