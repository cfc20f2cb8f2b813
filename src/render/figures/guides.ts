import { G_PER_KG } from "../../core/index.ts";
import { logShare } from "./axes.ts";
import type { Datum } from "./figure.ts";
import type { Side } from "./labels.ts";
import { textWidth } from "./text-width.ts";

/** Intensities whose lines are drawn, in g/kWh. */
const INTENSITIES = [10, 100, 1000];
/** Where on its line the name of an intensity may stand, the preferred place first. */
const PLACES = [0.12, 0.88, 0.25, 0.75, 0.4, 0.6];
/** Distance to the nearest point in px that a name needs. */
const CLEAR = 12;
/** Steps in px along a name from its middle. */
const ALONG = [-24, -12, 0, 12, 24];
const NAME_SIZE = 10;

/** A drawing area of two logarithmic axes: exponents at the ends, and its size in px. */
export interface LogArea {
  x: [number, number];
  y: [number, number];
  width: number;
  height: number;
}

/** A point of the figure, with the name that stands beside it. */
export interface NamedPoint {
  energy: number;
  co2eq: number;
  label: { name: string; side: Side } | null;
}

/** Lines of equal intensity across a figure of energy (kWh) and emissions (kg), each with its name clear of points and their names. */
export function guidesOf(points: readonly NamedPoint[], area: LogArea): Datum[] {
  const [across, up] = [logShare(area.x), logShare(area.y)];
  const pixel = (energy: number, co2eq: number) =>
    [across(energy) * area.width, up(co2eq) * area.height] as const;
  const drawn = points.flatMap((p) => {
    const [x, y] = pixel(p.energy, p.co2eq);
    return alongName(p.label).map((dx) => [x + dx, y] as const);
  });
  const slope = slopeOf(area);
  return INTENSITIES.flatMap((g) => {
    const shift = Math.log10(g / G_PER_KG);
    const from = Math.max(area.x[0], area.y[0] - shift);
    const to = Math.min(area.x[1], area.y[1] - shift);
    if (from >= to) return [];
    const room = (place: number): number => {
      const energy = 10 ** (from + (to - from) * place);
      const [x, y] = pixel(energy, (energy * g) / G_PER_KG);
      const along = ALONG.map((step) => [x + step * Math.cos(slope), y + step * Math.sin(slope)] as const);
      const nearest = (p: readonly [number, number]) =>
        along.reduce((least, a) => Math.min(least, Math.hypot(p[0] - a[0], p[1] - a[1])), CLEAR);
      return drawn.reduce((least, p) => Math.min(least, nearest(p)), CLEAR);
    };
    const best = PLACES.reduce((a, b) => (room(b) > room(a) ? b : a));
    return [from, from + (to - from) * best, to].map((exponent, i) => lineEnd(g, exponent, i === 1));
  });
}

/** Where a point and its name stand, as distances in px from the point. */
function alongName(label: NamedPoint["label"]): number[] {
  if (!label) return [0];
  const steps = Math.ceil(textWidth(label.name, NAME_SIZE) / NAME_SIZE);
  const direction = label.side === "right" ? NAME_SIZE : -NAME_SIZE;
  return Array.from({ length: steps + 2 }, (_, i) => i * direction);
}

function lineEnd(g: number, exponent: number, named: boolean): Datum {
  const name = `${g} g/kWh`;
  return {
    ...{ kind: "guide", model: name, energy_kwh: 10 ** exponent, co2eq_kg: (10 ** exponent * g) / G_PER_KG },
    ...{ energy_source: null, label: named ? name : null, side: named ? "along" : null, tooltip: null },
  };
}

/** Slope of the lines of equal intensity on paper, in radians upwards. */
function slopeOf({ x, y, width, height }: LogArea): number {
  return Math.atan2(height / (y[1] - y[0]), width / (x[1] - x[0]));
}

/** The lines, and their names along them. */
export function guideLayers(position: Record<string, unknown>, area: LogArea) {
  const angle = (-slopeOf(area) * 180) / Math.PI;
  return [
    {
      transform: [{ filter: "datum.kind === 'guide'" }],
      mark: { type: "line", strokeWidth: 0.7, strokeDash: [3, 3] },
      encoding: { ...position, detail: { field: "model" } },
    },
    {
      transform: [{ filter: "datum.side === 'along'" }],
      mark: { type: "text", baseline: "bottom", dy: -1, fontSize: 9, opacity: 0.8, angle },
      encoding: { ...position, text: { field: "label" } },
    },
  ];
}
