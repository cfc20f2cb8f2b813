import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { resolveRegion } from "../../src/catalog/regions.ts";

type Point = readonly [longitude: number, latitude: number];

/** Corners of coasts nearer than this, in degrees, are one on a map of a column's width. */
const NEAR = 1.4;
/** What lies west of this, off Alaska, is drawn in the east, beside Siberia. */
const WEST = -170;
/** South of this there is only Antarctica. */
const SOUTH = -57;

/**
 * `worldLand`: the continents as an SVG path in whole degrees, latitude downwards; `worldPoints`: the middle of each
 * country, "\nFR\t2\t47\n". Made from Natural Earth, as the package world-atlas carries it.
 */
export function compileWorld(): Record<string, string> {
  const rings = polygonsOf("land-110m").flatMap(({ polygons }) => polygons.flat());
  const coasts = rings
    .filter((ring) => ring.some(([, latitude]) => latitude > SOUTH))
    .map(unwrapped)
    .map(simplified);
  const path = coasts.filter((ring) => ring.length > 3).map((ring) => `M${ring.map(corner).join("L")}Z`);
  const points = polygonsOf("countries-50m").flatMap(({ name, polygons }) => {
    const region = resolveRegion(name);
    const largest = polygons.map((p) => p[0]!).reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
    return region.ok
      ? [`${region.value.id}\t${middleOf(unwrapped(largest)).map(Math.round).join("\t")}`]
      : [];
  });
  return { worldLand: path.join(""), worldPoints: `\n${points.sort().join("\n")}\n` };
}

interface Land {
  name: string;
  /** Each a list of rings, the outer first. */
  polygons: Point[][][];
}

function polygonsOf(file: string): Land[] {
  const world = JSON.parse(readFileSync(`node_modules/world-atlas/${file}.json`, "utf8")) as Topology;
  const collection = feature(world, Object.values(world.objects)[0]!) as unknown as {
    features: {
      properties: { name?: string };
      geometry: { type: string; coordinates: unknown };
    }[];
  };
  return collection.features.map(({ properties, geometry }) => ({
    name: properties.name ?? "",
    polygons: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Point[][][],
  }));
}

/** A ring that crosses the date line without the jump, and what is west of the map's edge to the east of it. */
function unwrapped(ring: readonly Point[]): Point[] {
  const near: Point[] = [];
  for (const [x, y] of ring) {
    const before = near.at(-1)?.[0] ?? x;
    near.push([x + 360 * Math.round((before - x) / 360), y]);
  }
  const middle = middleOf(near)[0];
  return near.map(([x, y]): Point => [middle < WEST ? x + 360 : x, y]);
}

function simplified(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) > NEAR) kept.push(point);
  }
  return kept;
}

const corner = ([longitude, latitude]: Point): string => `${Math.round(longitude)} ${Math.round(-latitude)}`;

/** Twice the area of a ring in square degrees. */
function areaOf(ring: readonly Point[]): number {
  return Math.abs(pairs(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0));
}

/** Centre of gravity of a ring. */
function middleOf(ring: readonly Point[]): [number, number] {
  const area = pairs(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0);
  const along = (axis: 0 | 1) =>
    pairs(ring).reduce((sum, [a, b]) => sum + (a[axis] + b[axis]) * cross(a, b), 0) / (3 * area);
  return [along(0), along(1)];
}

const pairs = (ring: readonly Point[]): [Point, Point][] =>
  ring.map((point, i) => [point, ring[(i + 1) % ring.length]!]);
const cross = (a: Point, b: Point): number => a[0] * b[1] - b[0] * a[1];
