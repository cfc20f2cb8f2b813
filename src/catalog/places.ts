import type { IntensityKind } from "../core/index.ts";
import cloudText from "./generated/cloudRegions.ts";
import regionText from "./generated/regions.ts";
import { textIndex } from "./text-index.ts";

const regionLine = textIndex(regionText);
const cloudLine = textIndex(cloudText);
const regions = new Map<string, Region>();

/** A region of data/regions.csv. */
export interface Region {
  id: string;
  name: string;
  level: string;
  /** The wider region it belongs to; empty for WORLD. */
  parent: string;
  /** Id of the continent, empty where there is none. */
  continent: string;
  /** The kind of intensity that is meant unless another is asked for. */
  defaultKind: IntensityKind;
}

/** A region of data/cloud-regions.csv. */
export interface CloudRegion {
  /** `provider:region`. */
  id: string;
  name: string;
  provider: string;
  gridId: string;
  location: string;
  note: string;
}

/** The country, state, province or group with an id of data/regions.csv, exactly as written there. */
export function regionOf(id: string): Region | undefined {
  const known = regions.get(id);
  if (known) return known;
  const line = regionLine(id);
  if (line === undefined) return undefined;
  const [, name = "", level = "", parent = "", continent = "", kind] = line.split("\t");
  const region = { id, name, level, parent, continent, defaultKind: kind as IntensityKind };
  regions.set(id, region);
  return region;
}

/** The cloud region with an id `provider:region`, exactly as data/cloud-regions.csv writes the two. */
export function cloudRegionOf(id: string): CloudRegion | undefined {
  const line = id.includes(":") ? cloudLine(id) : undefined;
  if (line === undefined) return undefined;
  const [, name = "", gridId = "", location = "", note = ""] = line.split("\t");
  return { id, name, provider: id.slice(0, id.indexOf(":")), gridId, location, note };
}

/** Whether a place is the region itself or lies in it; a cloud region lies where its grid is. */
export function liesIn(id: string, region: string): boolean {
  if (id === region) return true;
  const cloud = cloudRegionOf(id);
  if (cloud) return liesIn(cloud.gridId, region);
  const place = regionOf(id);
  if (!place) return false;
  return place.continent === region || (place.parent !== "" && liesIn(place.parent, region));
}
