import * as z from "zod/mini";
import type { HardwareUse, TrainingRun } from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { recordSchema } from "./schema.ts";

const hardwareSchema = z.strictObject({
  /** The hardware's name. */
  name: z.optional(z.string()),
  count: recordSchema.shape.count,
  hours: recordSchema.shape.hours,
  hardware_hours: recordSchema.shape.hardware_hours,
  power_w: recordSchema.shape.power_w,
});

/** A run as the library takes it: the flat record, or several pieces of hardware in a list. */
export const inputSchema = z.strictObject({
  ...recordSchema.shape,
  hardware: z.optional(z.union([z.string(), z.array(hardwareSchema)])),
});

/** One piece of hardware of a run: `{ name: "V100", count: 8, hours: 48 }`. */
export type HardwareRecord = z.infer<typeof hardwareSchema>;
/** A run: `{ hardware: "V100", count: 8, hours: 48, region: "us-east-1", year: 2023 }`; units as in the names, times in hours. */
export type RunInput = z.infer<typeof inputSchema>;

/** Holds a value of unknown origin to the schema and turns it into a run. */
export function runFromInput(input: unknown): Outcome<TrainingRun> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return failure(...parsed.error.issues.map(issueFinding(input)));
  const { hardware, instance, count, hours, hardware_hours, power_w, ...rest } = parsed.data;
  const flat = { name: hardware, count, hours, hardware_hours, power_w };
  if (Array.isArray(hardware) || instance !== undefined) {
    const clash = Object.entries({ count, hours, hardware_hours, power_w, instance }).find(
      ([name, value]) =>
        value !== undefined && (Array.isArray(hardware) || name === "hardware_hours" || name === "power_w"),
    );
    if (clash) {
      const given = [clash[0], Array.isArray(hardware) ? "a list of hardware" : "instance"];
      return failure(finding("CONTRADICTORY", { given, reason: "each piece of the list carries its own" }));
    }
  }
  const uses = Array.isArray(hardware)
    ? hardware
    : instance === undefined && anything(flat)
      ? [flat as HardwareRecord]
      : [];
  return success({
    hardware: uses.map(useOf),
    ...(rest.model !== undefined && { model: rest.model }),
    ...(rest.region !== undefined && { region: rest.region }),
    ...(rest.year !== undefined && { year: rest.year }),
    ...(rest.pue !== undefined && { pue: rest.pue }),
    ...(rest.intensity_g_per_kwh !== undefined && { intensityGPerKwh: rest.intensity_g_per_kwh }),
    ...(rest.energy_kwh !== undefined && { energyKwh: rest.energy_kwh }),
    ...(rest.memory_gb !== undefined && { memory: { gb: rest.memory_gb } }),
    ...(instance !== undefined && {
      instance: {
        query: instance,
        ...(count !== undefined && { count }),
        ...(hours !== undefined && { hours }),
      },
    }),
  });
}

function useOf(h: HardwareRecord): HardwareUse {
  return {
    ...(h.name !== undefined && { query: h.name }),
    ...(h.count !== undefined && { count: h.count }),
    ...(h.hours !== undefined && { hours: h.hours }),
    ...(h.hardware_hours !== undefined && { hardwareHours: h.hardware_hours }),
    ...(h.power_w !== undefined && { powerW: h.power_w }),
  };
}

const anything = (values: object): boolean => Object.values(values).some((value) => value !== undefined);

function issueFinding(input: unknown) {
  return (issue: z.core.$ZodIssue): Diagnostic => {
    const field = issue.path.join(".") || "the run";
    const value = issue.path.reduce<unknown>(
      (v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key],
      input,
    );
    const unknownKeys = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : undefined;
    return finding("INVALID_VALUE", {
      field,
      value: unknownKeys ?? String(value),
      expected: unknownKeys ? "only the fields that the documentation lists" : (issue.message ?? issue.code),
    });
  };
}
