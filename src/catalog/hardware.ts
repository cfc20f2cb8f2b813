export { resolveHardware } from "./hardware/resolve.ts";
export type { HardwareRow } from "./hardware/rows.ts";
export { hardwareRows, searchHardware } from "./hardware/search.ts";
