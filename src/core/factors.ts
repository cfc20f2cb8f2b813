/** What a piece of hardware is. */
export type HardwareKind = "gpu" | "tpu" | "cpu" | "accelerator" | "soc" | "memory";
/** Lifecycle includes fuel supply and construction; direct is what leaves the stack. */
export type IntensityKind = "lifecycle" | "direct";
/** Whether imports of electricity are counted where they are consumed. */
export type Accounting = "generation" | "consumption";

/**
 * How a name or year led to its row:
 * `exact` the row's own name, id or year; `alias` another spelling the table lists; `default` an ambiguous
 * name with a documented default; `given` the user's own value; `earlier`, `later` and `latest` another year.
 */
export type HardwareMatchKind = "exact" | "alias" | "default" | "given";
export type RegionMatchKind = "exact" | "alias" | "zone" | "default" | "given";
export type YearMatchKind = "exact" | "earlier" | "later" | "latest" | "given";

/** A row of the hardware tables as a name led to it. */
export interface HardwareFactor {
  id: string;
  name: string;
  kind: HardwareKind;
  /** What the wattage rates: board, module, chip, socket … */
  unit: string;
  /** Thermal design power in W per unit; null where none is published. */
  tdpW: number | null;
  /** Published measured average power in W per unit; null where none is. */
  measuredW: number | null;
  /** datasheet, vendor, secondary, derived, estimate … : what the figure rests on. */
  basis: string;
  /** Id in data/sources.csv. */
  source: string;
  measuredSource: string | null;
  note: string;
  match: HardwareMatchKind;
  /** Devices that the name itself carries ("8x V100" is 8); null where it carries none. */
  countInName: number | null;
  /** Table units in one counted device: 4 for a v3-8 slice (4 chips), 0.5 for a TPU core. */
  unitsPerDevice: number;
}

/** A place as a name led to it. */
export interface RegionFactor {
  /** The place meant: `aws:us-east-1`, `US-VA`, `FR`, `WORLD`. */
  id: string;
  name: string;
  /** The region whose grid it is. */
  gridId: string;
  gridName: string;
  /** Cloud provider of a cloud region, else null. */
  provider: string | null;
  match: RegionMatchKind;
}

/** A carbon intensity with everything that tells where it came from. */
export interface IntensityFactor {
  /** gCO2eq per kWh (gCO2 where gasBasis says so). */
  gPerKwh: number;
  /** null when the user gave the value. */
  year: number | null;
  kind: IntensityKind | null;
  accounting: Accounting | null;
  gasBasis: "CO2eq" | "CO2" | null;
  match: YearMatchKind;
  /** Id in data/sources.csv, null when given. */
  source: string | null;
  mainEnergySource: string | null;
  /** Share of generation in percent that is low-carbon, 0 to 100. */
  lowCarbonShare: number | null;
  /** How a computed figure came about; null for published ones. */
  derived: string | null;
}

/** A power usage effectiveness with its origin. */
export interface PueFactor {
  value: number;
  origin: "default" | "given" | "provider" | "average";
  source: string | null;
  year: number | null;
}
