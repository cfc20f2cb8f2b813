/** The bundled tables in memory: names to hardware, places to grids, years to intensities. */
export { resolveHardware } from "./hardware.ts";
export { resolveInstance } from "./instances.ts";
export { resolveIntensity } from "./intensity.ts";
export { resolvePue } from "./pue.ts";
export { resolveRegion } from "./regions.ts";
export { sourceOf } from "./sources.ts";
