import { covariance } from "./correlation.ts";
import type { SurveyRecord } from "./record.ts";

/** One factor of the estimate with its part in the differences. */
export interface Driver {
  factor: "power" | "hardware_hours" | "pue" | "carbon_intensity";
  /** Part of the variance of log CO2eq; the parts add up to 1. A negative part dampens the differences. */
  share: number;
  /** Geometric standard deviation: two thirds of the models lie within a factor of this around the geometric mean. */
  geometric_sd: number;
}

/** What makes one model emit more than another. */
export interface DriversFinding {
  /** Models whose power, hardware-hours and intensity are all known and above 0. */
  n: number;
  geometric_sd_co2eq: number | null;
  /** Empty where n is below 3 or all emit the same. */
  drivers: Driver[];
}

const FEWEST = 3;

/**
 * Decomposes the variance of log CO2eq over its factors.
 *
 * log CO2eq = log power + log hardware-hours + log PUE + log intensity + constant, so
 * var(log CO2eq) = Σ cov(log factor, log CO2eq), and each factor's part is its covariance over the variance.
 * Always of our own arithmetic, for which the identity holds; power is energy over hardware-hours.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, section 4 (that source and time dominate)
 */
export function driversOf(records: readonly SurveyRecord[]): DriversFinding {
  const rows = records.flatMap((r) => {
    const hours = r.hardwareHours ?? 0;
    const power = r.computedEnergyKwh / r.pue / hours;
    return [power, hours, r.intensityGPerKwh].every((x) => x > 0 && Number.isFinite(x))
      ? [[power, hours, r.pue, r.intensityGPerKwh].map(Math.log)]
      : [];
  });
  const logs = [0, 1, 2, 3].map((factor) => rows.map((row) => row[factor]!));
  const total = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const variance = covariance(total, total);
  if (rows.length < FEWEST || !(variance > 0))
    return { n: rows.length, geometric_sd_co2eq: null, drivers: [] };
  const names = ["power", "hardware_hours", "pue", "carbon_intensity"] as const;
  const drivers = names.map((factor, i) => ({
    factor,
    share: covariance(logs[i]!, total) / variance,
    geometric_sd: Math.exp(Math.sqrt(covariance(logs[i]!, logs[i]!))),
  }));
  return {
    n: rows.length,
    geometric_sd_co2eq: Math.exp(Math.sqrt(variance)),
    drivers: drivers.filter((d) => d.factor !== "pue" || d.geometric_sd > 1),
  };
}
