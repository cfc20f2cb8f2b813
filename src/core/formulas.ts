import { G_PER_KG, WH_PER_KWH } from "./units.ts";

/**
 * Hardware-hours: devices times wall-clock hours.
 * @param count devices, a positive number
 * @param hours wall-clock hours, positive
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, section 3
 */
export function hardwareHours(count: number, hours: number): number {
  return count * hours;
}

/**
 * Energy at the hardware in kWh: power times hardware-hours.
 * @param powerW watts per device, at least 0; its TDP unless measured or given
 * @param hours hardware-hours, at least 0
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, section 3
 */
export function energyKwh(powerW: number, hours: number): number {
  return (powerW * hours) / WH_PER_KWH;
}

/**
 * Energy of the facility in kWh: energy at the hardware times the power usage effectiveness.
 * @param energy kWh at the hardware, at least 0
 * @param pue ratio, at least 1
 */
export function facilityEnergyKwh(energy: number, pue: number): number {
  return energy * pue;
}

/**
 * Emissions in kg CO2eq: facility energy times carbon intensity.
 * @param facilityEnergy kWh, at least 0
 * @param gPerKwh carbon intensity in gCO2eq/kWh, at least 0
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, section 3
 */
export function co2eqKg(facilityEnergy: number, gPerKwh: number): number {
  return (facilityEnergy * gPerKwh) / G_PER_KG;
}
