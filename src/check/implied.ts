import { G_PER_KG, WH_PER_KWH } from "../core/units.ts";
import type { Recomputed } from "./recompute.ts";
import type { Subject } from "./subject.ts";

/** What one factor would have to be for the claim to hold, all others being as they are; null where it cannot be told. */
export interface Implied {
  /** g/kWh. */
  intensity_g_per_kwh: number | null;
  /** W per device. */
  power_w: number | null;
  pue: number | null;
}

/** Solves the formulas for each factor in turn. */
export function impliedBy({ energy: claimedEnergy, co2eq }: Subject, recomputed: Recomputed): Implied {
  const { energy, pue, intensity, hardware } = recomputed;
  const facility = claimedEnergy?.value ?? (energy ? energy.value * pue.value : null);
  const ofEmissions = co2eq && intensity?.value ? (co2eq.value * G_PER_KG) / intensity.value : null;
  const claimedFacility = claimedEnergy?.value ?? ofEmissions;
  const hours = hardware.length === 1 ? hardware[0]?.hardware_hours : null;
  return {
    intensity_g_per_kwh: co2eq && facility ? (co2eq.value * G_PER_KG) / facility : null,
    power_w: claimedFacility && hours ? (claimedFacility / pue.value / hours) * WH_PER_KWH : null,
    pue: claimedFacility && energy?.value ? claimedFacility / energy.value : null,
  };
}
