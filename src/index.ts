/** The library of co2ml. Nothing here touches files, the network or the clock, so it runs in a browser too. */
export type {
  Accounting,
  Estimate,
  EstimateFinding,
  EstimateHardware,
  EstimateRange,
  EstimateSource,
  HardwareKind,
  IntensityKind,
  PueFactor,
} from "./core/index.ts";
export { co2eqKg, energyKwh, facilityEnergyKwh, hardwareHours } from "./core/index.ts";
export { EstimateError, estimate, type LibraryOptions } from "./estimate/library.ts";
export { rangeOf } from "./range/range-of.ts";
export type { HardwareRecord, RunInput } from "./records/input.ts";
