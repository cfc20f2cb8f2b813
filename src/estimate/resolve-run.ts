import { resolveHardware, resolveInstance } from "../catalog/index.ts";
import {
  type EstimateHardware,
  type EstimateOptions,
  type Figures,
  figures,
  type HardwareUse,
  type TrainingRun,
} from "../core/index.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isError,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { type HardwareLookup, memoryLine, resolveUse } from "./hardware.ts";
import { type Place, resolvePlace } from "./place.ts";

/** A run with every factor found, before the formulas. */
export interface ResolvedRun {
  hardware: EstimateHardware[];
  place: Place;
}

/** Where names are looked up; a batch remembers what it found. */
export interface Lookups {
  hardware: HardwareLookup;
  place: typeof resolvePlace;
}

const tables: Lookups = { hardware: resolveHardware, place: resolvePlace };

/** Finds every factor of a run. All findings are collected before it gives up. */
export function resolveRun(
  run: TrainingRun,
  options: EstimateOptions,
  lookups: Lookups = tables,
): Outcome<ResolvedRun> {
  const instance = run.instance === undefined ? undefined : instanceUse(run.instance);
  const hardware = hardwareLines(run, instance, options, lookups.hardware);
  const place = lookups.place(run, options, instance?.ok ? instance.value.provider : undefined);
  const findings = [...hardware.findings, ...place.findings];
  if (!hardware.ok || !place.ok) return failure(...findings);
  return success({ hardware: hardware.value, place: place.value }, findings);
}

/** The formulas over a resolved run; memory adds energy, but no hardware-hours. */
export function figuresOf(run: TrainingRun, { hardware, place }: ResolvedRun): Figures {
  const devices = hardware.filter((h) => h.kind !== "memory");
  const result = figures(hardware.map(shareOf), run.energyKwh, place.pue.value, place.intensity.gPerKwh);
  return { ...result, hardwareHours: figures(devices.map(shareOf), 0, 1, 0).hardwareHours };
}

const shareOf = (h: EstimateHardware) => ({ hardwareHours: h.hardware_hours, powerW: h.power_w });

interface InstanceUse {
  use: HardwareUse;
  provider: string;
  found: ReturnType<HardwareLookup>;
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
  return success({ use, provider, found: success(hardware) }, found.findings);
}

function hardwareLines(
  run: TrainingRun,
  instance: Outcome<InstanceUse> | undefined,
  options: EstimateOptions,
  lookup: HardwareLookup,
): Outcome<EstimateHardware[]> {
  const needed = run.energyKwh === undefined;
  const outcomes = run.hardware.map((use) => resolveUse(use, lookup, options, needed));
  const findings: Diagnostic[] = [];
  if (instance && !instance.ok) findings.push(...instance.findings);
  if (instance?.ok) {
    const { use, found } = instance.value;
    findings.push(...instance.findings);
    outcomes.push(resolveUse(use, () => found, options, needed));
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
