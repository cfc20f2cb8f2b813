import { regionOf } from "./places.ts";

const IDS = ["AFRICA", "ASIA", "EUROPE", "NORTH-AMERICA", "OCEANIA", "SOUTH-AMERICA"];

/** Names of the continents where people train models; nobody does in Antarctica. */
export const continents = (): string[] => IDS.map(continentName);

/** Name of a continent with an id of data/regions.csv. */
export function continentName(id: string): string {
  return regionOf(id)?.name ?? id;
}

/** The country that a region lies in: itself, or the one above it; undefined above countries. */
export function countryOf(id: string): { id: string; name: string; continent: string } | undefined {
  const region = regionOf(id);
  if (!region) return undefined;
  if (region.level === "country") return region;
  return region.parent ? countryOf(region.parent) : undefined;
}
