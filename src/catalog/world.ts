import land from "./generated/worldLand.ts";
import points from "./generated/worldPoints.ts";
import { lineWith } from "./lookup.ts";

/** The continents as an SVG path in degrees: longitude to the right, latitude downwards. */
export const worldLand: string = land;

/** Longitude and latitude of the middle of a country with an id of data/regions.csv; undefined where it is not on the map. */
export function middleOfCountry(id: string): { longitude: number; latitude: number } | undefined {
  const [, longitude, latitude] = lineWith(points, id)?.split("\t") ?? [];
  return longitude === undefined ? undefined : { longitude: Number(longitude), latitude: Number(latitude) };
}
