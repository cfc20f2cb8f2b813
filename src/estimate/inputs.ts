import { defined, type HardwareUse, type TrainingRun } from "../core/index.ts";

/** The run as it was given, in the words of files and JSON; what was not given is left out. */
export function inputsOf(run: TrainingRun): Record<string, unknown> {
  return defined({
    model: run.model,
    hardware: run.hardware.length ? run.hardware.map(useOf) : undefined,
    instance:
      run.instance &&
      defined({ name: run.instance.query, count: run.instance.count, hours: run.instance.hours }),
    memory_gb: run.memory?.gb,
    region: run.region,
    year: run.year,
    pue: run.pue,
    intensity_g_per_kwh: run.intensityGPerKwh,
    energy_kwh: run.energyKwh,
  });
}

function useOf(use: HardwareUse): Record<string, unknown> {
  return defined({
    name: use.query,
    kind: use.kind,
    count: use.count,
    hours: use.hours,
    hardware_hours: use.hardwareHours,
    power_w: use.powerW,
  });
}
