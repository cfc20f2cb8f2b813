import * as z from "zod";
import { list, number, orEmpty, text, year } from "./cells.ts";

const regionId = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z]{2,3})?$|^EGRID-[A-Z]{4}$|^[A-Z]+(-[A-Z]+)?$|^EU27$/, "a region id");
const cloudId = z.string().regex(/^(aws|gcp|azure|oracle|ovh|scaleway):[a-z0-9_-]+$/, "provider:region");
const kind = z.enum(["lifecycle", "direct"]);
const share = orEmpty(number(0, 100));

/** 1,600 g/kWh is above the dirtiest grid there is: an old lignite or oil plant alone comes close to it. */
const intensity = number(0.1, 1600);

const intensityRow = z.strictObject({
  region: regionId,
  year,
  g_per_kwh: intensity,
  kind,
  accounting: z.enum(["generation", "consumption"]),
  gas_basis: z.enum(["CO2eq", "CO2"]),
  main_energy_source: orEmpty(z.string().regex(/^[a-z_]+$/, "an id of energy-sources.csv")),
  main_source_share_pct: share,
  low_carbon_share_pct: share,
  derived: z.string(),
  source: text,
});

/** What a row of each table of places and intensities looks like. */
export const gridSchemas: Record<string, z.ZodObject> = {
  "regions.csv": z.strictObject({
    id: regionId,
    name: text,
    level: z.enum(["country", "state", "province", "subregion", "group", "world"]),
    parent: orEmpty(regionId),
    continent: orEmpty(regionId),
    default_kind: kind,
    iso3: orEmpty(z.string().regex(/^[A-Z]{3}$/, "three capital letters")),
    aliases: orEmpty(list),
    source: text,
  }),
  "cloud-regions.csv": z.strictObject({
    provider: z.enum(["aws", "gcp", "azure", "oracle", "ovh", "scaleway"]),
    region: z.string().regex(/^[a-z0-9_-]+$/, "the provider's id, in lower case"),
    name: text,
    grid_id: regionId,
    location: text,
    aliases: orEmpty(list),
    note: z.string(),
    source: text,
  }),
  "region-ambiguous.csv": z.strictObject({
    name: z.string().regex(/^[a-z0-9 -]+$/, "a word in lower case"),
    default: orEmpty(z.union([regionId, cloudId])),
    candidates: orEmpty(list),
    reason: text,
  }),
  "grid.csv": intensityRow,
  "grid-provider.csv": intensityRow.extend({ region: cloudId }),
  "grid-egrid.csv": intensityRow,
  "energy-sources.csv": z.strictObject({
    id: z.string().regex(/^[a-z_]+$/, "lower case and _"),
    name: text,
    low_carbon: z.enum(["yes", "no"]),
    lifecycle_g_per_kwh: number(1, 1300),
    lifecycle_of: text,
    note: z.string(),
    source: text,
  }),
  "pue.csv": z.strictObject({
    scope: z.union([z.literal("average"), z.string().regex(/^[a-z]+$/, "a provider"), cloudId]),
    year,
    pue: number(1, 2.5),
    basis: text,
    source: text,
  }),
};
