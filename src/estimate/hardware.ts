import { memoryWattsPerGb } from "../catalog/memory.ts";
import type { EstimateHardware, EstimateOptions, HardwareFactor, HardwareUse } from "../core/index.ts";
import { energyKwh, hardwareHours } from "../core/index.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isError,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";

/** The hardware names are looked up by a function, so that a batch can remember what it found. */
export type HardwareLookup = (query: string) => Outcome<HardwareFactor>;

const HOURS_WAYS = ["`--hours` (column hours)", "`--hardware-hours` (column hardware_hours)"];
const POWER_WAYS = [
  "`--gpu`, `--tpu`, `--cpu` or `--hardware` (column hardware)",
  "`--power` (column power_w)",
];

/**
 * One kind of hardware with every factor resolved.
 * @param needed false when the run's energy is given as a whole: then nothing missing or unknown is an error
 */
export function resolveUse(
  use: HardwareUse,
  lookup: HardwareLookup,
  options: EstimateOptions,
  needed: boolean,
): Outcome<EstimateHardware> {
  const named = use.query === undefined ? undefined : lookup(use.query);
  const tableAsked = needed && use.powerW === undefined;
  if (named && !named.ok && tableAsked) return named;
  const factor = named?.ok ? named.value : undefined;
  const findings = named?.ok ? named.findings.filter((f) => tableAsked || isAboutCount(f)) : [];
  if (factor && use.kind && factor.kind !== use.kind) {
    findings.push(
      finding("HARDWARE_KIND", { query: use.query ?? "", expected: use.kind, kind: factor.kind }),
    );
  }
  const amount = amountOf(use, factor, needed);
  if (!amount.ok) return failure(...amount.findings);
  const power = powerOf(use, factor, options, needed);
  if (!power.ok) return failure(...power.findings);
  return success(lineOf(use, factor, amount.value, power.value), [...findings, ...power.findings]);
}

/** The power of main memory as a line of its own: GB × W/GB × hours. */
export function memoryLine(gb: number, hours: number): EstimateHardware {
  const { value, source } = memoryWattsPerGb();
  const hardwareHoursOfGb = hardwareHours(gb, hours);
  return {
    query: `${gb} GB`,
    id: "memory",
    name: "Main memory, per GB",
    kind: "memory",
    count: gb,
    hours,
    hardware_hours: hardwareHoursOfGb,
    power_w: value,
    power_basis: "tdp",
    power_evidence: "secondary",
    energy_kwh: energyKwh(value, hardwareHoursOfGb),
    match: "exact",
    source,
  };
}

interface Amount {
  count: number | null;
  hours: number | null;
  hardwareHours: number | null;
}

function amountOf(use: HardwareUse, factor: HardwareFactor | undefined, needed: boolean): Outcome<Amount> {
  const inName = factor?.countInName ?? null;
  if (inName !== null && use.count !== undefined && use.count !== inName) {
    return failure(finding("COUNT_TWICE", { query: use.query ?? "", inName, given: use.count }));
  }
  const units = factor?.unitsPerDevice ?? 1;
  const given = use.count ?? inName;
  if (use.hardwareHours !== undefined) {
    const count = given === null ? null : given * units;
    return success({ count, hours: use.hours ?? null, hardwareHours: use.hardwareHours * units });
  }
  const count = (given ?? 1) * units;
  if (use.hours !== undefined) {
    return success({ count, hours: use.hours, hardwareHours: hardwareHours(count, use.hours) });
  }
  if (needed) return failure(finding("MISSING_FACTOR", { factor: "the time", ways: HOURS_WAYS }));
  return success({ count, hours: null, hardwareHours: null });
}

interface Power {
  watts: number | null;
  basis: EstimateHardware["power_basis"];
}

function powerOf(
  use: HardwareUse,
  factor: HardwareFactor | undefined,
  options: EstimateOptions,
  needed: boolean,
): Outcome<Power> {
  if (use.powerW !== undefined) return success({ watts: use.powerW, basis: "given" });
  if (!factor) {
    if (needed) return failure(finding("MISSING_FACTOR", { factor: "the hardware", ways: POWER_WAYS }));
    return success({ watts: null, basis: null });
  }
  const { name, note, tdpW, measuredW } = factor;
  const query = use.query ?? "";
  if (options.powerBasis === "measured" && measuredW !== null)
    return success({ watts: measuredW, basis: "measured" });
  if (tdpW === null)
    return needed ? failure(finding("NO_TDP", { query, name, note })) : success({ watts: null, basis: null });
  const substitute =
    options.powerBasis === "measured" ? [finding("NO_MEASURED_POWER", { query, name, tdpW })] : [];
  return success({ watts: tdpW, basis: "tdp" }, substitute);
}

function lineOf(
  use: HardwareUse,
  factor: HardwareFactor | undefined,
  amount: Amount,
  power: Power,
): EstimateHardware {
  const fromTable = power.basis === "tdp" || power.basis === "measured";
  return {
    query: use.query ?? null,
    id: factor?.id ?? null,
    name: factor?.name ?? null,
    kind: factor?.kind ?? use.kind ?? null,
    count: amount.count,
    hours: amount.hours,
    hardware_hours: amount.hardwareHours,
    power_w: power.watts,
    power_basis: power.basis,
    power_evidence: power.basis === "tdp" ? (factor?.basis ?? null) : power.basis,
    energy_kwh:
      power.watts === null || amount.hardwareHours === null
        ? null
        : energyKwh(power.watts, amount.hardwareHours),
    match: factor?.match ?? "given",
    source: fromTable
      ? ((power.basis === "measured" ? factor?.measuredSource : factor?.source) ?? null)
      : null,
  };
}

/** What a name says about how many devices it stands for holds even when the wattage is given. */
function isAboutCount(f: Diagnostic): boolean {
  return isError(f) || f.code === "HARDWARE_UNIT" || f.code === "HARDWARE_COUNT_IN_NAME";
}
