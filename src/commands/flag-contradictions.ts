import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";
import type { RunFlags } from "./estimate-flags.ts";

/** Flags that say one thing twice, or say what nothing else would take up. */
export function contradictions(flags: RunFlags): Diagnostic[] {
  const names = [flags.gpu, flags.tpu, flags.hardware].flatMap((list) => list ?? []);
  const cpus = flags.cpu?.length ?? 0;
  const pieces = names.length || cpus;
  const clash = (when: unknown, reason: string, ...given: string[]): Diagnostic[] =>
    when ? [finding("CONTRADICTORY", { given, reason }, { flag: given[0] ?? "" })] : [];
  const both = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined;
  return [
    ...clash(
      both(flags.hours, flags.hardwareHours),
      "hardware-hours are count × hours already",
      "--hours",
      "--hardware-hours",
    ),
    ...clash(
      both(flags.count, flags.hardwareHours),
      "hardware-hours count the devices already",
      "--count",
      "--hardware-hours",
    ),
    ...clash(
      flags.hardwareHours !== undefined && pieces + (names.length ? cpus : 0) > 1,
      "one number of hardware-hours cannot be shared out among several kinds of hardware",
      "--hardware-hours",
      "several kinds of hardware",
    ),
    ...clash(
      flags.count !== undefined && pieces > 1,
      'one count cannot serve several names: write it into each, as in --hardware "8x V100"',
      "--count",
      "several kinds of hardware",
    ),
    ...clash(
      flags.power !== undefined && pieces > 1,
      "one wattage cannot serve several names",
      "--power",
      "several kinds of hardware",
    ),
    ...clash(
      both(flags.count, flags.cpuCount) && !names.length,
      "both count the CPUs",
      "--count",
      "--cpu-count",
    ),
    ...clash(
      both(flags.power, flags.cpuPower) && !names.length,
      "both are the power of a CPU",
      "--power",
      "--cpu-power",
    ),
    ...clash(
      flags.cpuCount !== undefined && !cpus,
      "it counts CPUs, and none is named with --cpu",
      "--cpu-count",
      "no --cpu",
    ),
    ...clash(
      flags.cpuPower !== undefined && !cpus,
      "it is the power of a CPU, and none is named with --cpu",
      "--cpu-power",
      "no --cpu",
    ),
    ...clash(
      flags.instance !== undefined && (names.length || cpus),
      "the instance type names the hardware already",
      "--instance",
      "--gpu, --tpu, --cpu or --hardware",
    ),
    ...clash(
      both(flags.instance, flags.hardwareHours),
      "instances are counted in --count and --hours",
      "--instance",
      "--hardware-hours",
    ),
    ...clash(
      both(flags.instance, flags.power),
      "the instance type names the hardware already",
      "--instance",
      "--power",
    ),
    ...clash(both(flags.energy, flags.power), "energy is power × hours already", "--energy", "--power"),
    ...clash(
      both(flags.intensity, flags.kind),
      "a given intensity is of one kind already",
      "--intensity",
      "--kind",
    ),
    ...clash(
      both(flags.intensity, flags.intensitySource),
      "a given intensity comes from no table",
      "--intensity",
      "--intensity-source",
    ),
  ];
}
