import * as z from "zod/mini";

const positive = z.number().check(z.positive());
const notNegative = z.number().check(z.nonnegative());

/**
 * A run as one flat record, with the names that columns and JSON records use and with numbers as numbers.
 * Files may write the numbers as text too (`fieldRules` reads those); the ranges are the same.
 */
export const recordSchema = z.object({
  model: z.optional(z.string()),
  hardware: z.optional(z.string()),
  instance: z.optional(z.string()),
  /** Devices. */
  count: z.optional(z.int().check(z.positive())),
  /** Wall-clock hours. */
  hours: z.optional(positive),
  /** Device-hours, in place of count and hours. */
  hardware_hours: z.optional(positive),
  region: z.optional(z.string()),
  year: z.optional(z.int().check(z.gte(1990), z.lte(2100))),
  /** Watts per device. */
  power_w: z.optional(positive),
  /** Facility energy over hardware energy. */
  pue: z.optional(z.union([z.number().check(z.gte(1)), z.enum(["provider", "average"])])),
  /** gCO2eq/kWh. */
  intensity_g_per_kwh: z.optional(notNegative),
  /** kWh at the hardware, in place of power times hours. */
  energy_kwh: z.optional(notNegative),
  /** Main memory in GB. */
  memory_gb: z.optional(positive),
});

/** A run as one flat record: what `recordSchema` accepts. */
export type RunRecord = z.infer<typeof recordSchema>;
