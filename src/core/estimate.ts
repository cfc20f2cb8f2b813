import type {
  Accounting,
  HardwareKind,
  IntensityKind,
  PueFactor,
  RegionMatchKind,
  YearMatchKind,
} from "./factors.ts";
import { co2eqKg, energyKwh, facilityEnergyKwh } from "./formulas.ts";
import type { EstimateRange } from "./range.ts";

/** A finding in an estimate: its code, its sentence and the values that the sentence is made of. */
export interface EstimateFinding {
  code: string;
  message: string;
  [argument: string]: unknown;
}

/** One kind of hardware in an estimate. `null` means not known or not needed. */
export interface EstimateHardware {
  query: string | null;
  id: string | null;
  name: string | null;
  kind: HardwareKind | null;
  /** Devices as the table rates them (chips for TPUs). */
  count: number | null;
  /** Wall-clock hours. */
  hours: number | null;
  /** Device-hours. */
  hardware_hours: number | null;
  /** Watts per device that the estimate assumes. */
  power_w: number | null;
  /** tdp, measured or given. */
  power_basis: "tdp" | "measured" | "given" | null;
  /** What the table's figure rests on: datasheet, derived, estimate … */
  power_evidence: string | null;
  /** kWh; null where the run's energy was given as a whole. */
  energy_kwh: number | null;
  match: "exact" | "alias" | "default" | "given";
  /** Id in data/sources.csv. */
  source: string | null;
}

/** A source that a result rests on. */
export interface EstimateSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  vintage: string;
  licence: string;
}

/** The result of one run: what was given, what it resolved to, every factor with its source, and the figures. Stable as `co2ml/estimate/1`. */
export interface Estimate {
  schema: "co2ml/estimate/1";
  co2ml_version: string;
  data_version: string;
  model: string | null;
  /** The run as it was given. */
  inputs: Record<string, unknown>;
  hardware: EstimateHardware[];
  hardware_hours: number | null;
  /** kWh at the hardware. */
  energy_kwh: number;
  energy_origin: "computed" | "given";
  pue: PueFactor;
  /** kWh of the facility: energy_kwh × PUE. */
  facility_energy_kwh: number;
  region: {
    query: string;
    id: string;
    name: string;
    grid_id: string;
    grid_name: string;
    match: RegionMatchKind;
  } | null;
  carbon_intensity: {
    /** gCO2eq/kWh. */
    g_per_kwh: number;
    year: number | null;
    year_asked: number | null;
    kind: IntensityKind | null;
    accounting: Accounting | null;
    gas_basis: "CO2eq" | "CO2" | null;
    match: YearMatchKind;
    source: string | null;
    main_energy_source: string | null;
    /** Percent of generation, 0 to 100. */
    low_carbon_share: number | null;
    /** How a computed figure came about. */
    derived: string | null;
  };
  /** kg CO2eq. */
  co2eq_kg: number;
  warnings: EstimateFinding[];
  notes: EstimateFinding[];
  sources: EstimateSource[];
  /** Low, central and high with their bounds; only where a range was asked for. */
  range?: EstimateRange | undefined;
}

/** The figures of a run from its factors; all in unrounded doubles. */
export interface Figures {
  hardwareHours: number | null;
  energyKwh: number;
  facilityEnergyKwh: number;
  co2eqKg: number;
}

/** One kind of hardware with its factors resolved. */
export interface HardwareShare {
  hardwareHours: number | null;
  powerW: number | null;
}

/**
 * Applies energy = power × hardware-hours, × PUE, × intensity over the hardware of a run.
 * @param shares each kind of hardware; powerW and hardwareHours may be null only where `givenEnergyKwh` is set
 * @param givenEnergyKwh energy at the hardware in kWh, in place of the sum
 * @param pue ratio, at least 1
 * @param gPerKwh gCO2eq/kWh, at least 0
 */
export function figures(
  shares: readonly HardwareShare[],
  givenEnergyKwh: number | undefined,
  pue: number,
  gPerKwh: number,
): Figures {
  const energy = givenEnergyKwh ?? sum(shares.map((s) => energyKwh(s.powerW ?? 0, s.hardwareHours ?? 0)));
  const facility = facilityEnergyKwh(energy, pue);
  const hours = shares.map((s) => s.hardwareHours);
  const known = hours.length > 0 && hours.every((h) => h !== null);
  return {
    hardwareHours: known ? sum(hours as number[]) : null,
    energyKwh: energy,
    facilityEnergyKwh: facility,
    co2eqKg: co2eqKg(facility, gPerKwh),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
