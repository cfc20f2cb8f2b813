import { regionOf } from "../catalog/places.ts";
import { providerNames } from "../catalog/providers.ts";
import type { Estimate } from "../core/index.ts";

/** Where a run was, as reports say it. */
export interface Where {
  /** Cloud provider; null where the place is no cloud region. */
  provider: string | null;
  /** The place as the run named it, resolved: `us-east-1` or `FR`; null where none was named. */
  region: string | null;
  /** The grid's place: `Virginia, United States`; null where none was named. */
  grid: string | null;
  /** Words for people: `Virginia, United States (AWS us-east-1)`; null where none was named. */
  location: string | null;
}

/** The place of an estimate in words, as fine as it is known. */
export function whereOf({ region }: Estimate): Where {
  if (!region) return { provider: null, region: null, grid: null, location: null };
  const [provider, id] = region.id.includes(":") ? region.id.split(":") : [undefined, region.id];
  const grid = regionOf(region.grid_id);
  const country =
    grid && (grid.level === "state" || grid.level === "province") ? regionOf(grid.parent) : undefined;
  const place = [region.grid_name.replace(/ \(US state\)$/, ""), country?.name].filter(Boolean).join(", ");
  const name = provider === undefined ? null : (providerNames[provider] ?? provider);
  return {
    provider: name,
    region: id ?? null,
    grid: place,
    location: name ? `${place} (${name} ${id})` : place,
  };
}
