import * as z from "zod";
import { list, number, orEmpty, text, year } from "./cells.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case");
const ids = z.string().regex(/^[a-z0-9-]+(\|[a-z0-9-]+)*$/, "ids joined by |");
const basis = z.enum([
  "datasheet",
  "vendor",
  "secondary",
  "paper",
  "derived",
  "estimate",
  "observed",
  "unverified",
  "unpublished",
]);

/** From a Jetson's share to a wafer-scale system; wattage-bounds.ts narrows it by unit. */
const watts = orEmpty(number(4, 30_000));

const cpu = {
  id,
  name: text,
  vendor: text,
  tdp_w: watts,
  cores: orEmpty(number(1, 300)),
  year: orEmpty(year),
  basis,
  source: text,
  confirmed_by: orEmpty(list),
  aliases: orEmpty(list),
  note: z.string(),
};

/** What a row of each table of hardware looks like. */
export const hardwareSchemas: Record<string, z.ZodObject> = {
  "hardware.csv": z.strictObject({
    ...cpu,
    kind: z.enum(["gpu", "tpu", "accelerator", "soc"]),
    variant: z.string(),
    unit: z.enum(["board", "module", "chip", "die", "system", "soc", "superchip"]),
    chips_per_unit: number(1, 4),
    measured_w: watts,
    measured_source: z.string(),
    memory_gb: orEmpty(number(0.1, 1024)),
    datasheet: orEmpty(z.url()),
  }),
  "cpus.csv": z.strictObject(cpu),
  "hardware-ambiguous.csv": z.strictObject({
    name: text,
    default_id: orEmpty(id),
    candidates: orEmpty(ids),
    reason: text,
  }),
  "instances.csv": z.strictObject({
    provider: z.enum(["aws", "gcp", "azure"]),
    instance: z.string().regex(/^[A-Za-z0-9._-]+$/, "the provider's own spelling"),
    hardware_id: id,
    count: z.string().regex(/^(?:[1-9]|1[0-6]|1\/[2-8])$/, "1 to 16, or a share such as 1/8"),
    note: z.string(),
    source: text,
  }),
  "constants.csv": z.strictObject({
    id: z.string().regex(/^[a-z_]+$/, "lower case and _"),
    value: number(0.01, 10),
    unit: text,
    description: text,
    source: text,
  }),
};
