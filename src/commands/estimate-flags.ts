import {
  defined,
  type EstimateOptions,
  type HardwareKind,
  type HardwareUse,
  type TrainingRun,
} from "../core/index.ts";
import { type Diagnostic, failure, isError, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { type NumericField, readNumber, readPue } from "../records/fields.ts";
import type { EstimateFormat } from "../render/estimate-formats.ts";
import { contradictions } from "./flag-contradictions.ts";

/** The flags that describe a run, as commander hands them over: texts as typed. */
export interface RunFlags {
  model?: string;
  gpu?: string[];
  tpu?: string[];
  cpu?: string[];
  hardware?: string[];
  instance?: string;
  count?: string;
  cpuCount?: string;
  hours?: string;
  hardwareHours?: string;
  memory?: string;
  region?: string;
  year?: string;
  power?: string;
  cpuPower?: string;
  pue?: string;
  intensity?: string;
  energy?: string;
  kind?: "lifecycle" | "direct";
  intensitySource?: "default" | "provider" | "egrid";
  powerBasis?: "tdp" | "measured";
}

/** All flags of `co2ml estimate`. */
export interface EstimateFlags extends RunFlags {
  format: EstimateFormat;
  json?: boolean;
  strict?: boolean;
  range?: boolean;
  maxCo2eq?: string;
  quiet?: boolean;
  color: boolean;
}

export interface FlagRun {
  run: TrainingRun;
  options: EstimateOptions;
}

/** Turns flags into a run; all that is wrong with them is found at once. */
export function runFromFlags(flags: RunFlags): Outcome<FlagRun> {
  const findings: Diagnostic[] = contradictions(flags);
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    findings.push(...outcome.findings);
    return outcome.ok ? outcome.value : undefined;
  };
  const number = (field: NumericField, flag: string, text: string | undefined): number | undefined =>
    text === undefined ? undefined : keep(readNumber(field, text, { flag }));
  const numbers: Numbers = {
    count: number("count", "--count", flags.count),
    cpuCount: number("count", "--cpu-count", flags.cpuCount),
    hours: number("hours", "--hours", flags.hours),
    hardwareHours: number("hardware_hours", "--hardware-hours", flags.hardwareHours),
    powerW: number("power_w", "--power", flags.power),
    cpuPowerW: number("power_w", "--cpu-power", flags.cpuPower),
  };
  const memoryGb = number("memory_gb", "--memory", flags.memory);
  const instance = defined({ query: flags.instance, count: numbers.count, hours: numbers.hours });
  const run: TrainingRun = {
    hardware: flags.instance === undefined ? hardwareOf(flags, numbers) : [],
    ...defined({
      model: flags.model,
      region: flags.region,
      year: number("year", "--year", flags.year),
      pue: flags.pue === undefined ? undefined : keep(readPue(flags.pue, { flag: "--pue" })),
      intensityGPerKwh: number("intensity_g_per_kwh", "--intensity", flags.intensity),
      energyKwh: number("energy_kwh", "--energy", flags.energy),
      memory: memoryGb === undefined ? undefined : { gb: memoryGb },
      instance: instance.query === undefined ? undefined : (instance as TrainingRun["instance"]),
    }),
  };
  if (findings.some(isError)) return failure(...findings);
  const options = defined({
    kind: flags.kind,
    intensitySource: flags.intensitySource,
    powerBasis: flags.powerBasis,
  });
  return success({ run, options }, findings);
}

interface Numbers {
  count: number | undefined;
  cpuCount: number | undefined;
  hours: number | undefined;
  hardwareHours: number | undefined;
  powerW: number | undefined;
  cpuPowerW: number | undefined;
}

/** Every named piece of hardware; --count and --power belong to the one that is no CPU beside others. */
function hardwareOf(flags: RunFlags, n: Numbers): HardwareUse[] {
  const time = { hours: n.hours, hardwareHours: n.hardwareHours };
  const named = (names: string[] | undefined, kind?: HardwareKind) =>
    (names ?? []).map((query) => ({ query, kind }));
  const others = [...named(flags.gpu, "gpu"), ...named(flags.tpu, "tpu"), ...named(flags.hardware)];
  const main = { count: n.count, powerW: n.powerW };
  const ofCpu = others.length
    ? { count: n.cpuCount, powerW: n.cpuPowerW }
    : { count: n.count ?? n.cpuCount, powerW: n.powerW ?? n.cpuPowerW };
  const uses = [
    ...others.map((piece) => ({ ...piece, ...main, ...time })),
    ...named(flags.cpu, "cpu").map((piece) => ({ ...piece, ...ofCpu, ...time })),
  ];
  const nameless =
    uses.length === 0 && (n.powerW !== undefined || n.count !== undefined) && flags.energy === undefined;
  return (nameless ? [{ ...main, ...time }] : uses).map(defined);
}
