export { rowOf as hardwareRow } from "./hardware/names.ts";
export { hardwareKey, resolveHardware } from "./hardware/resolve.ts";
export type { HardwareRow } from "./hardware/rows.ts";
export { hardwareRows, searchHardware } from "./hardware/search.ts";
export { variantsOf } from "./hardware/variants.ts";
