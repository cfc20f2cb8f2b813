import type { EstimateHardware } from "../core/index.ts";
import { figure } from "./quantity.ts";

/** `384 GPU-hours`, or hardware-hours where several kinds are summed. */
export function hoursText(hours: number, hardware: readonly EstimateHardware[]): string {
  return `${figure(hours)} ${hoursUnit(hardware)}`;
}

/** GPU-hours, TPU-hours, CPU-hours or hardware-hours. */
export function hoursUnit(hardware: readonly EstimateHardware[]): string {
  const kinds = new Set(hardware.map((h) => h.kind).filter((kind) => kind !== "memory"));
  const [kind] = kinds;
  const known = kinds.size === 1 && (kind === "gpu" || kind === "tpu" || kind === "cpu");
  return known ? `${kind.toUpperCase()}-hours` : "hardware-hours";
}
