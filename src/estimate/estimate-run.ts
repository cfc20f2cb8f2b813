import dataVersion from "../catalog/generated/version.ts";
import { resolveHardware } from "../catalog/hardware.ts";
import { resolveInstance } from "../catalog/instances.ts";
import { sourceOf } from "../catalog/sources.ts";
import {
  type Estimate,
  type EstimateFinding,
  type EstimateHardware,
  type EstimateOptions,
  figures,
  type HardwareUse,
  type TrainingRun,
} from "../core/index.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isError,
  messageOf,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { VERSION } from "../version.ts";
import { memoryLine, resolveUse } from "./hardware.ts";
import { inputsOf } from "./inputs.ts";
import { type Place, resolvePlace } from "./place.ts";

/**
 * Estimates one run: looks up what is not given, applies the formulas, and keeps where everything came from.
 * All findings are collected before it gives up.
 * @returns the estimate with its warnings and notes, or every reason why there is none
 */
export function estimateRun(run: TrainingRun, options: EstimateOptions = {}): Outcome<Estimate> {
  const instance = run.instance === undefined ? undefined : instanceUse(run.instance);
  const hardware = hardwareLines(run, instance, options);
  const place = resolvePlace(run, options, instance?.ok ? instance.value.provider : undefined);
  const findings = [...hardware.findings, ...place.findings];
  if (!hardware.ok || !place.ok) return failure(...findings);
  return success(assemble(run, hardware.value, place.value, findings), findings);
}

interface InstanceUse {
  use: HardwareUse;
  provider: string;
  lookup: ReturnType<typeof resolveHardware>;
}

/** An instance type as a piece of hardware: its accelerator, times its accelerators, times the instances. */
function instanceUse(given: NonNullable<TrainingRun["instance"]>): Outcome<InstanceUse> {
  const found = resolveInstance(given.query);
  if (!found.ok) return found;
  const { hardware, count, provider } = found.value;
  const use: HardwareUse = {
    query: given.query,
    count: count * (given.count ?? 1),
    ...(given.hours !== undefined && { hours: given.hours }),
  };
  return success({ use, provider, lookup: success(hardware) }, found.findings);
}

function hardwareLines(
  run: TrainingRun,
  instance: Outcome<InstanceUse> | undefined,
  options: EstimateOptions,
): Outcome<EstimateHardware[]> {
  const needed = run.energyKwh === undefined;
  const outcomes = run.hardware.map((use) => resolveUse(use, resolveHardware, options, needed));
  const findings: Diagnostic[] = [];
  if (instance && !instance.ok) findings.push(...instance.findings);
  if (instance?.ok) {
    const { use, lookup } = instance.value;
    findings.push(...instance.findings);
    outcomes.push(resolveUse(use, () => lookup, options, needed));
  }
  if (needed && outcomes.length === 0 && findings.length === 0) {
    findings.push(
      finding("MISSING_FACTOR", {
        factor: "the hardware",
        ways: [
          "`--gpu`, `--tpu`, `--cpu`, `--hardware` or `--instance` (column hardware)",
          "`--power` with `--hardware-hours`",
          "`--energy` in kWh (column energy_kwh)",
        ],
      }),
    );
  }
  findings.push(...outcomes.flatMap((o) => o.findings));
  const lines = outcomes.flatMap((o) => (o.ok ? [o.value] : []));
  if (!run.memory || !needed) return findings.some(isError) ? failure(...findings) : success(lines, findings);
  const hours = lines[0]?.hours;
  if (hours) lines.push(memoryLine(run.memory.gb, hours));
  else
    findings.push(
      finding("MISSING_FACTOR", {
        factor: "the time that the memory was in use",
        ways: ["`--hours` (column hours)"],
      }),
    );
  return findings.some(isError) ? failure(...findings) : success(lines, findings);
}

function assemble(
  run: TrainingRun,
  hardware: EstimateHardware[],
  { region, intensity, pue }: Place,
  findings: readonly Diagnostic[],
): Estimate {
  const devices = hardware.filter((h) => h.kind !== "memory");
  const result = figures(hardware.map(shareOf), run.energyKwh, pue.value, intensity.gPerKwh);
  const hours = figures(devices.map(shareOf), 0, 1, 0).hardwareHours;
  return {
    schema: "co2ml/estimate/1",
    co2ml_version: VERSION,
    data_version: dataVersion,
    model: run.model ?? null,
    inputs: inputsOf(run),
    hardware,
    hardware_hours: hours,
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

const shareOf = (h: EstimateHardware) => ({ hardwareHours: h.hardware_hours, powerW: h.power_w });

/** A finding as it stands in the result: code and sentence first, then the values it is made of. */
export function toEstimateFinding(d: Diagnostic): EstimateFinding {
  return { code: d.code, message: messageOf(d), ...(d.args as Record<string, unknown>) };
}
