import * as z from "zod/mini";
import type { Estimate } from "../core/index.ts";

const described = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
const text = () => z.nullable(z.string());
const atLeastZero = () => z.number().check(z.nonnegative());
const maybe = <T extends z.core.$ZodType>(schema: T) => z.nullable(schema);

const finding = z.looseObject({
  code: described(z.string(), "stable code, explained in docs/errors.md"),
  message: described(z.string(), "the finding as a sentence; its values stand beside it"),
});

const hardware = z.object({
  query: described(text(), "the name as written"),
  id: described(text(), "id of the row in the hardware table"),
  name: text(),
  kind: maybe(z.enum(["gpu", "tpu", "cpu", "accelerator", "soc", "memory"])),
  count: described(maybe(atLeastZero()), "devices as the table rates them: chips for TPUs, GB for memory"),
  hours: described(maybe(atLeastZero()), "wall-clock hours"),
  hardware_hours: described(maybe(atLeastZero()), "devices × hours"),
  power_w: described(maybe(atLeastZero()), "W per device that the estimate assumes"),
  power_basis: described(maybe(z.enum(["tdp", "measured", "given"])), "what the power is"),
  power_evidence: described(text(), "what the table's figure rests on: datasheet, derived, estimate …"),
  energy_kwh: described(maybe(atLeastZero()), "kWh at this hardware"),
  match: described(z.enum(["exact", "alias", "default", "given"]), "how the name led to the row"),
  source: described(text(), "id in sources"),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  vintage: z.string(),
  licence: z.string(),
});
const span = z.object({ low: atLeastZero(), central: atLeastZero(), high: atLeastZero() });
const bound = z.object({
  value: atLeastZero(),
  basis: described(z.string(), "what the value rests on"),
  source: described(text(), "id in the range's sources; null where nothing was looked up"),
});

/** What `--range` adds: every factor at its low, central and high value at once. */
const range = z.object({
  energy_kwh: described(span, "kWh of the servers, before PUE"),
  facility_energy_kwh: described(span, "kWh"),
  co2eq_kg: described(span, "kg CO2eq"),
  factors: z.array(
    z.object({
      factor: z.enum(["draw", "server", "pue", "intensity"]),
      unit: z.string(),
      low: bound,
      central: bound,
      high: bound,
      contribution: described(z.number().check(z.gte(0), z.lte(1)), "share of log(high / low)"),
    }),
  ),
  sources: z.array(source),
});

/** `estimate --json` and the library's result, schema `co2ml/estimate/1`. */
export const estimateSchema = z.object({
  schema: z.literal("co2ml/estimate/1"),
  co2ml_version: z.string(),
  data_version: described(z.string(), "version of the bundled tables"),
  model: text(),
  inputs: described(z.record(z.string(), z.unknown()), "the run as it was given"),
  hardware: z.array(hardware),
  hardware_hours: described(
    maybe(atLeastZero()),
    "device-hours of all hardware but memory; null where not known",
  ),
  energy_kwh: described(atLeastZero(), "kWh at the hardware"),
  energy_origin: z.enum(["computed", "given"]),
  pue: z.object({
    value: described(z.number().check(z.gte(1)), "power usage effectiveness, a ratio"),
    origin: z.enum(["default", "given", "provider", "average"]),
    source: text(),
    year: maybe(z.int()),
  }),
  facility_energy_kwh: described(atLeastZero(), "kWh, energy_kwh × pue.value"),
  region: maybe(
    z.object({
      query: z.string(),
      id: described(z.string(), "the place meant: aws:us-east-1, US-VA, FR, WORLD"),
      name: z.string(),
      grid_id: described(z.string(), "the region whose grid it is"),
      grid_name: z.string(),
      match: z.enum(["exact", "alias", "zone", "default", "given"]),
    }),
  ),
  carbon_intensity: z.object({
    g_per_kwh: described(atLeastZero(), "gCO2eq/kWh (gCO2/kWh where gas_basis is CO2)"),
    year: described(maybe(z.int()), "year of the figure used"),
    year_asked: maybe(z.int()),
    kind: described(maybe(z.enum(["lifecycle", "direct"])), "null where the figure was given"),
    accounting: maybe(z.enum(["generation", "consumption"])),
    gas_basis: maybe(z.enum(["CO2eq", "CO2"])),
    match: described(
      z.enum(["exact", "earlier", "later", "latest", "given"]),
      "how the year led to the figure",
    ),
    source: described(text(), "id in sources"),
    main_energy_source: text(),
    low_carbon_share: described(maybe(z.number().check(z.gte(0), z.lte(100))), "percent of generation"),
    derived: described(text(), "how a computed figure came about"),
  }),
  co2eq_kg: described(atLeastZero(), "kg CO2eq, facility_energy_kwh × g_per_kwh / 1000"),
  warnings: described(z.array(finding), "what was assumed"),
  notes: described(z.array(finding), "what a reader should know"),
  sources: described(z.array(source), "every source that a factor came from"),
  range: z.optional(range),
});

/** Fails to compile when the schema and the type of core disagree. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const inStep: Same<z.infer<typeof estimateSchema>, Estimate> = true;
