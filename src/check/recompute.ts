import { hardwareRow } from "../catalog/hardware.ts";
import type { EstimateHardware, RegionFactor } from "../core/index.ts";
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { estimateRun } from "../estimate/estimate-run.ts";
import { resolvePlace } from "../estimate/place.ts";
import { exactly, type Interval, product, slackOf } from "./interval.ts";
import type { Printed } from "./printed.ts";
import type { Subject } from "./subject.ts";

/** What follows from the inputs of a claim; null where they do not say enough. */
export interface Recomputed {
  hardware: EstimateHardware[];
  region: RegionFactor | null;
  /** kWh at the hardware. */
  energy: Interval | null;
  pue: Interval;
  pueStated: boolean;
  /** g/kWh. */
  intensity: Interval | null;
  /** Year and kind of the table's intensity; null where it was stated. */
  year: number | null;
  kind: "lifecycle" | "direct" | null;
  /** Factors that the claim does not state and that are the table's. */
  assumed: ("power" | "intensity")[];
  /** Why something could not be computed, and what was assumed. */
  findings: Diagnostic[];
}

/** Computes energy and intensity of a claim from its inputs, each as far as it can be. */
export function recompute({ run, options, digits }: Subject): Recomputed {
  const asked = run.hardware.length > 0 || run.instance !== undefined || run.energyKwh !== undefined;
  const device = asked ? estimateRun({ ...run, intensityGPerKwh: 1, pue: 1 }, options) : undefined;
  const place = resolvePlace(run, options);
  const hardware = device?.ok ? device.value.hardware : [];
  const intensity = place.ok ? place.value.intensity : undefined;
  const pue = place.ok ? place.value.pue.value : typeof run.pue === "number" ? run.pue : 1;
  const powerAssumed = hardware.some((h) => h.power_basis !== "given");
  return {
    hardware,
    region: place.ok ? place.value.region : null,
    energy: device?.ok
      ? product(exactly(device.value.energy_kwh), slackOf(digits.time), powerSlack(hardware, digits.power))
      : null,
    pue: product(exactly(pue), slackOf(digits.pue)),
    pueStated: run.pue !== undefined,
    intensity: intensity ? product(exactly(intensity.gPerKwh), slackOf(digits.intensity)) : null,
    year: intensity?.year ?? null,
    kind: intensity?.kind ?? null,
    assumed: [
      ...(powerAssumed ? (["power"] as const) : []),
      ...(intensity && intensity.match !== "given" ? (["intensity"] as const) : []),
    ],
    findings: [...(device?.findings ?? []), ...place.findings].filter(
      (f) => isError(f) || f.severity === "warning",
    ),
  };
}

/** A stated wattage that is the table's TDP of that hardware is a rating, and exact; another may have been rounded. */
function powerSlack(hardware: readonly EstimateHardware[], stated: Printed | undefined): Interval {
  const isRating = hardware.every((h) => h.id !== null && hardwareRow(h.id).tdp_w === h.power_w);
  return isRating ? exactly(1) : slackOf(stated);
}
