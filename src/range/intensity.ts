import { type IntensityFigure, intensitiesOf } from "../catalog/intensities.ts";
import type { Bound, Estimate, IntensitySeries, RangeBounds } from "../core/index.ts";
import { fixed } from "./power.ts";

/**
 * Carbon intensity from the least to the greatest of: the figure used, that of the year before and after, and that of the
 * other kind in the same year. An intensity that is given has no range.
 */
export function intensityBounds(e: Estimate, series: IntensitySeries): RangeBounds {
  const { g_per_kwh, year, kind, source, match } = e.carbon_intensity;
  if (match === "given" || !e.region || year === null) return fixed(g_per_kwh, "the intensity is given");
  const central: Bound = { value: g_per_kwh, basis: `${e.region.grid_name} in ${year}, ${kind}`, source };
  const others = intensitiesOf({ id: e.region.id, gridId: e.region.grid_id })
    .filter((f) => f.series === series && isNear(f, year, kind))
    .map(
      (f): Bound => ({
        value: f.gPerKwh,
        basis: `${e.region?.grid_name} in ${f.year}, ${f.kind}`,
        source: f.source,
      }),
    );
  const all = [central, ...others];
  return {
    low: all.reduce((a, b) => (b.value < a.value ? b : a)),
    central,
    high: all.reduce((a, b) => (b.value > a.value ? b : a)),
  };
}

const isNear = (f: IntensityFigure, year: number, kind: string | null): boolean =>
  f.kind === kind ? Math.abs(f.year - year) === 1 : f.year === year;
