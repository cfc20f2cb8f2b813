import { shortened } from "../../survey/shortened.ts";
import { textWidth } from "./text-width.ts";

/** A point that may be named. */
export interface Nameable {
  name: string;
  x: number;
  y: number;
  /** Whoever ranks higher is named first. */
  rank: number;
}

/** A drawing area: how values turn into shares of its size, and that size in px. */
export interface Area {
  x: (value: number) => number;
  y: (value: number) => number;
  width: number;
  height: number;
}

/** Where a name stands beside its point. */
export type Side = "left" | "right" | "above-left";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LONGEST = 22;
const SIZE = 10;
const LINE = 12;
/** Space between two names. */
const APART = 3;
/** Distance between a point and its name, and half the size of a point. */
const GAP = 6;
const POINT = 4;

/**
 * Names for the points of highest rank that find room, clear of the other points and names; null for all others.
 * @param sides where a name may stand, the preferred side first
 */
export function namesWithRoom(
  points: readonly Nameable[],
  area: Area,
  sides: readonly Side[],
  most: number,
): ({ name: string; side: Side } | null)[] {
  const at = points.map((p) => ({ x: area.x(p.x) * area.width, y: (1 - area.y(p.y)) * area.height }));
  const taken: Box[] = at.map(({ x, y }) => around(x, y));
  const names: ({ name: string; side: Side } | null)[] = points.map(() => null);
  const order = points.map((_, i) => i).sort((a, b) => points[b]!.rank - points[a]!.rank);
  for (const i of order.slice(0, most)) {
    const name = shortName(points[i]!.name);
    for (const side of sides) {
      const box = boxAt(side, at[i]!, textWidth(name, SIZE) + APART);
      if (box.left < 0 || box.right > area.width || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      names[i] = { name, side };
      break;
    }
  }
  return names;
}

/** A name cut to the length of a label. */
export const shortName = (name: string): string => shortened(name, LONGEST);

/** Text marks of a layer for each side, over the columns `label` and `side` of the data. */
export function labelLayers(encoding: Record<string, unknown>, also = "true"): Record<string, unknown>[] {
  const marks: Record<Side, Record<string, unknown>> = {
    left: { align: "right", baseline: "middle", dx: -GAP },
    right: { align: "left", baseline: "middle", dx: GAP },
    "above-left": { align: "right", baseline: "bottom", dx: 0, dy: -GAP + 2 },
  };
  return Object.entries(marks).map(([side, mark]) => ({
    transform: [{ filter: `datum.side === '${side}' && ${also}` }],
    mark: { type: "text", ...mark },
    encoding: { ...encoding, text: { field: "label" } },
  }));
}

function boxAt(side: Side, { x, y }: { x: number; y: number }, width: number): Box {
  if (side === "right")
    return { left: x + GAP, right: x + GAP + width, top: y - LINE / 2, bottom: y + LINE / 2 };
  if (side === "left")
    return { left: x - GAP - width, right: x - GAP, top: y - LINE / 2, bottom: y + LINE / 2 };
  return { left: x - width, right: x, top: y - POINT - LINE, bottom: y - POINT };
}

function around(x: number, y: number): Box {
  return { left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
