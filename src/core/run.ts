import type { HardwareKind, IntensityKind } from "./factors.ts";

/** One kind of hardware of a run, as given: numbers are valid, names are not yet looked up. */
export interface HardwareUse {
  /** The name as written; undefined when only a wattage was given. */
  query?: string;
  /** The kind that the flag or column promised. */
  kind?: HardwareKind;
  /** Devices, a positive integer. */
  count?: number;
  /** Wall-clock hours, positive. */
  hours?: number;
  /** Device-hours, positive, in place of count and hours. */
  hardwareHours?: number;
  /** Watts per device, positive, in place of the table's. */
  powerW?: number;
}

/** A training run with valid values: what the estimate starts from. */
export interface TrainingRun {
  model?: string;
  hardware: HardwareUse[];
  /** A cloud instance type, in place of a hardware name: `p4d.24xlarge`. */
  instance?: { query: string; count?: number; hours?: number };
  /** Main memory, whose power is added over the hours of the first hardware. */
  memory?: { gb: number };
  /** A place as written. */
  region?: string;
  /** Year of training, 1990 to 2100. */
  year?: number;
  /** A ratio of at least 1, or where to take it from; undefined is 1. */
  pue?: number | "provider" | "average";
  /** Carbon intensity in gCO2eq/kWh, at least 0, in place of the table's. */
  intensityGPerKwh?: number;
  /** Energy at the hardware in kWh, at least 0, in place of power × hours. */
  energyKwh?: number;
}

/** Which of the table's series an estimate uses. */
export type IntensitySeries = "default" | "provider" | "egrid";

/** Choices that apply to every run of a call. */
export interface EstimateOptions {
  /** Lifecycle or direct intensity; undefined is the region's usual kind. */
  kind?: IntensityKind;
  /** Which series of intensity; default is the agencies' tables. */
  intensitySource?: IntensitySeries;
  /** TDP (default) or the measured average where published. */
  powerBasis?: "tdp" | "measured";
}
