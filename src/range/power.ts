import { constantOf } from "../catalog/constants.ts";
import type { Bound, Estimate, EstimateHardware, RangeBounds, Span } from "../core/index.ts";

const ENDS = ["low", "central", "high"] as const;

/** Kinds whose draw in training was measured. */
const ACCELERATORS = new Set<EstimateHardware["kind"]>(["gpu", "tpu", "accelerator", "soc"]);

/**
 * Draw of the devices over TDP: measured shares for accelerators counted at TDP, 1 for what was given or measured and
 * for CPUs and memory, of which nothing is known; weighted by their energy.
 */
export function drawBounds(e: Estimate): RangeBounds {
  const atTdp = kwhOf(e.hardware.filter(isAtTdp));
  const whole = kwhOf(e.hardware);
  if (e.energy_origin === "given" || atTdp === 0) return fixed(1, reasonForOne(e));
  const others = whole > atTdp ? "; other hardware at its rating" : "";
  return bounds("draw_share", (share) => (atTdp * share + (whole - atTdp)) / whole, others);
}

/** Power of the server over that of its devices; 1 where it is counted otherwise, or was given. */
export function serverBounds(e: Estimate): RangeBounds {
  if (e.energy_origin === "given" || !e.hardware.some(isAtTdp)) return fixed(1, reasonForOne(e));
  if (!e.hardware.every(({ kind }) => ACCELERATORS.has(kind)))
    return fixed(1, "CPUs or memory of the server are counted by themselves");
  return bounds("host_share", (share) => share, "");
}

const isAtTdp = ({ kind, power_basis }: EstimateHardware): boolean =>
  ACCELERATORS.has(kind) && power_basis === "tdp";
const kwhOf = (lines: readonly EstimateHardware[]): number =>
  lines.reduce((sum, h) => sum + (h.energy_kwh ?? 0), 0);

function reasonForOne({ energy_origin, hardware }: Estimate): string {
  if (energy_origin === "given") return "the energy is given";
  if (hardware.some((h) => h.power_basis === "measured")) return "the power is a measured average";
  return hardware.every((h) => h.power_basis === "given")
    ? "the power is given"
    : "nothing is known of its draw";
}

/** One value for low, central and high: what is given has no range. */
export function fixed(value: number, basis: string): RangeBounds {
  const bound: Bound = { value, basis, source: null };
  return { low: bound, central: bound, high: bound };
}

function bounds(id: string, value: (share: number) => number, note: string): RangeBounds {
  const of = (end: keyof Span): Bound => {
    const constant = constantOf(`${id}_${end}`);
    return { value: value(constant.value), basis: `${constant.description}${note}`, source: constant.source };
  };
  return Object.fromEntries(ENDS.map((end) => [end, of(end)])) as unknown as RangeBounds;
}
