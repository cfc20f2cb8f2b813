import { sourceOf } from "../catalog/sources.ts";
import { type Estimate, type EstimateRange, type IntensitySeries, rangeFigures } from "../core/index.ts";
import { intensityBounds } from "./intensity.ts";
import { drawBounds, serverBounds } from "./power.ts";
import { pueBounds } from "./pue.ts";

/**
 * What an estimate may be when the devices' draw, the server, the facility and the grid are taken from measurements and
 * published figures in place of the paper's assumptions. docs/methodology.md says how.
 * @param series which series the estimate's intensity is of
 */
export function rangeOf(e: Estimate, series: IntensitySeries = "default"): EstimateRange {
  const figures = rangeFigures(e.energy_kwh, {
    draw: drawBounds(e),
    server: serverBounds(e),
    pue: pueBounds(e),
    intensity: intensityBounds(e, series),
  });
  const ids = figures.factors.flatMap(({ low, central, high }) => [low.source, central.source, high.source]);
  const known = [...new Set(ids)].filter((id) => id !== null);
  return { ...figures, sources: known.sort().map(sourceOf) };
}
