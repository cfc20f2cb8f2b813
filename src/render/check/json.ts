import type { Explained, Verdict } from "../../check/verdict.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";

/** A verdict as `co2ml/check/1` has it in `rows`. Energy in kWh, emissions in kg CO2eq. */
export function verdictJson({ subject, reproduces, assessments, implied, remarks, recomputed }: Verdict) {
  return {
    name: subject.name,
    line: subject.where?.line ?? null,
    reproduces,
    slip: assessments.flatMap((a) => a.slips)[0]?.id ?? null,
    claims: assessments.map(claimJson),
    implied,
    remarks,
    warnings: recomputed.findings.map((f) => ({ code: f.code, message: messageOf(f) })),
  };
}

function claimJson({ quantity, claim, expected, basis, holds, rounding, slips }: Explained) {
  return {
    quantity,
    unit: quantity === "energy" ? "kWh" : "kg",
    as_written: claim.text,
    claimed: claim.value,
    claimed_low: claim.low,
    claimed_high: claim.high,
    recomputed: expected.value,
    recomputed_low: expected.low,
    recomputed_high: expected.high,
    ratio: expected.value === 0 ? null : claim.value / expected.value,
    basis,
    holds,
    rounding,
    slips: slips.map(({ id, factor, text }) => ({ id, factor, explanation: text })),
  };
}

/** A verdict as one flat row. */
export function verdictRow(v: Verdict): Record<string, string | number> {
  const of = (quantity: string) => v.assessments.find((a) => a.quantity === quantity);
  const figures = (name: string, a: Explained | undefined) => ({
    [`${name}_claimed`]: a?.claim.value ?? "",
    [`${name}_recomputed`]: a?.expected.value ?? "",
  });
  const slip = v.assessments.flatMap((a) => a.slips)[0];
  return {
    name: v.subject.name,
    line: v.subject.where?.line ?? "",
    reproduces: v.reproduces,
    slip: slip?.id ?? "",
    explanation: slip?.text ?? "",
    ...figures("energy_kwh", of("energy")),
    ...figures("co2eq_kg", of("co2eq")),
    implied_intensity_g_per_kwh: v.implied.intensity_g_per_kwh ?? "",
    implied_power_w: v.implied.power_w ?? "",
    implied_pue: v.implied.pue ?? "",
    remarks: v.remarks.map((r) => r.text).join("; "),
  };
}
