import dataVersion from "../catalog/generated/version.ts";
import { sourceOf } from "../catalog/sources.ts";
import type { Estimate, EstimateFinding, EstimateOptions, TrainingRun } from "../core/index.ts";
import { type Diagnostic, messageOf, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { VERSION } from "../version.ts";
import { inputsOf } from "./inputs.ts";
import { figuresOf, type ResolvedRun, resolveRun } from "./resolve-run.ts";

/**
 * Estimates one run: looks up what is not given, applies the formulas, and keeps where everything came from.
 * All findings are collected before it gives up.
 * @returns the estimate with its warnings and notes, or every reason why there is none
 */
export function estimateRun(run: TrainingRun, options: EstimateOptions = {}): Outcome<Estimate> {
  const resolved = resolveRun(run, options);
  if (!resolved.ok) return resolved;
  return success(estimateOf(run, resolved.value, resolved.findings), resolved.findings);
}

/** The estimate of a run whose factors are found. */
export function estimateOf(
  run: TrainingRun,
  resolved: ResolvedRun,
  findings: readonly Diagnostic[],
): Estimate {
  const { hardware, place } = resolved;
  const { region, intensity, pue } = place;
  const result = figuresOf(run, resolved);
  return {
    schema: "co2ml/estimate/1",
    co2ml_version: VERSION,
    data_version: dataVersion,
    model: run.model ?? null,
    inputs: inputsOf(run),
    hardware,
    hardware_hours: result.hardwareHours,
    energy_kwh: result.energyKwh,
    energy_origin: run.energyKwh === undefined ? "computed" : "given",
    pue,
    facility_energy_kwh: result.facilityEnergyKwh,
    region: region && {
      query: run.region ?? "",
      id: region.id,
      name: region.name,
      grid_id: region.gridId,
      grid_name: region.gridName,
      match: region.match,
    },
    carbon_intensity: {
      g_per_kwh: intensity.gPerKwh,
      year: intensity.year,
      year_asked: run.year ?? null,
      kind: intensity.kind,
      accounting: intensity.accounting,
      gas_basis: intensity.gasBasis,
      match: intensity.match,
      source: intensity.source,
      main_energy_source: intensity.mainEnergySource,
      low_carbon_share: intensity.lowCarbonShare,
      derived: intensity.derived,
    },
    co2eq_kg: result.co2eqKg,
    warnings: findings.filter((f) => f.severity === "warning").map(toEstimateFinding),
    notes: findings.filter((f) => f.severity === "note").map(toEstimateFinding),
    sources: [...new Set([...hardware.map((h) => h.source), intensity.source, pue.source])].flatMap((id) =>
      id === null ? [] : [sourceOf(id)],
    ),
  };
}

/** A finding as it stands in the result: code and sentence first, then the values it is made of. */
export function toEstimateFinding(d: Diagnostic): EstimateFinding {
  return { code: d.code, message: messageOf(d), ...(d.args as Record<string, unknown>) };
}
