import type { Recorded, SurveyRecord } from "./record.ts";

/** A record whose own figure our arithmetic does not give. */
export interface Disagreement {
  label: string;
  line: number | null;
  recorded_energy_kwh: number | null;
  computed_energy_kwh: number;
  recorded_co2eq_kg: number | null;
  computed_co2eq_kg: number;
}

/** Doubles of a figure that was computed in single precision differ by less. */
const SINGLE_PRECISION = 1e-6;

/** Records whose own energy or CO2eq lies off ours by more than the rounding of the printed digits. */
export function disagreementsOf(records: readonly SurveyRecord[]): Disagreement[] {
  return records
    .filter(
      (r) => differs(r.recordedEnergy, r.computedEnergyKwh) || differs(r.recordedCo2eq, r.computedCo2eqKg),
    )
    .map((r) => ({
      label: r.label,
      line: r.line,
      recorded_energy_kwh: r.recordedEnergy?.value ?? null,
      computed_energy_kwh: r.computedEnergyKwh,
      recorded_co2eq_kg: r.recordedCo2eq?.value ?? null,
      computed_co2eq_kg: r.computedCo2eqKg,
    }));
}

function differs(recorded: Recorded | null, computed: number): boolean {
  const slack = SINGLE_PRECISION * Math.abs(computed);
  return recorded !== null && (computed < recorded.low - slack || computed > recorded.high + slack);
}
