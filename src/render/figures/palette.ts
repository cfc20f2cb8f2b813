/**
 * Colours of energy sources. Told apart under the three kinds of colour blindness, at least 3:1 against white and
 * against the page's dark ground, and doubled by a shape.
 */
const SOURCES: Record<string, { color: string; shape: string }> = {
  Coal: { color: "#958f98", shape: "circle" },
  Oil: { color: "#f35e5d", shape: "square" },
  Gas: { color: "#bb7e04", shape: "diamond" },
  Nuclear: { color: "#875292", shape: "triangle-up" },
  Hydropower: { color: "#2478e6", shape: "triangle-down" },
  Wind: { color: "#3d7266", shape: "cross" },
  Solar: { color: "#646718", shape: "triangle-right" },
  Bioenergy: { color: "#4f6a33", shape: "triangle-left" },
};
const OTHER = { color: "#8a6d5a", shape: "stroke" };

/** Colours and shapes of up to six groups, such as tasks. */
const GROUPS = [
  { color: "#2478e6", shape: "circle" },
  { color: "#f35e5d", shape: "square" },
  { color: "#3d7266", shape: "diamond" },
  { color: "#bb7e04", shape: "triangle-up" },
  { color: "#875292", shape: "triangle-down" },
  { color: "#958f98", shape: "cross" },
];

/** From clean to dirty, for intensities in g/kWh. */
export const INTENSITY = { domain: [0, 400, 800], range: ["#2478e6", "#958f98", "#e03c3a"], clamp: true };

interface Scales {
  color: Record<string, unknown>;
  shape: Record<string, unknown>;
}

/** Scales that give each energy source among the names its colour and shape, in the order from dirty to clean. */
export function sourceScales(names: Iterable<string>): Scales {
  const present = new Set(names);
  const known = Object.keys(SOURCES).filter((name) => present.has(name));
  const domain = [...known, ...[...present].filter((name) => !(name in SOURCES)).sort()];
  return scales(domain, (name) => (Object.hasOwn(SOURCES, name) ? SOURCES[name]! : OTHER));
}

/** Scales for other groups, in their order. */
export function groupScales(names: readonly string[]): Scales {
  return scales(names, (name) => GROUPS[names.indexOf(name) % GROUPS.length]!);
}

/** How many groups have colours of their own. */
export const MOST_GROUPS = GROUPS.length;

function scales(domain: readonly string[], of: (name: string) => { color: string; shape: string }): Scales {
  return {
    color: { domain, range: domain.map((name) => of(name).color) },
    shape: { domain, range: domain.map((name) => of(name).shape) },
  };
}
