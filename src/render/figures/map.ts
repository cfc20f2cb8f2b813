import { worldLand } from "../../catalog/world.ts";

/** The map's edges in degrees: it is cut in the Bering Strait, and leaves out Antarctica. */
const WEST = -170;
const HALF_WIDTH = 180;
const NORTH = 84;
const SOUTH = -57;
/** Degrees of latitude look longer than those of longitude, so that shapes are right at 33° north and south. */
const STRETCH = 1.2;

/** A map of the world of some width in px, with a circle for every row of the data that has a longitude and a latitude. */
export function mapSpec(width: number, circles: Record<string, unknown>): Record<string, unknown> {
  const perDegree = width / (2 * HALF_WIDTH);
  const height = (NORTH - SOUTH) * STRETCH * perDegree;
  const axis = (field: string, domain: [number, number]) => ({
    field,
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: null,
  });
  return {
    width,
    height,
    layer: [
      {
        data: { values: [{}] },
        mark: {
          type: "point",
          style: "land",
          filled: true,
          opacity: 1,
          aria: false,
          shape: unitLand(),
          size: (2 * HALF_WIDTH * perDegree) ** 2,
        },
        encoding: { x: { value: -WEST * perDegree }, y: { value: NORTH * STRETCH * perDegree } },
      },
      {
        transform: [{ filter: "isValid(datum.longitude) && datum.longitude !== ''" }],
        mark: { type: "circle", opacity: 0.9 },
        encoding: {
          x: axis("longitude", [WEST, WEST + 2 * HALF_WIDTH]),
          y: axis("latitude", [SOUTH, NORTH]),
          ...circles,
        },
      },
    ],
  };
}

/** The land as a shape of Vega: within −1 to 1, where 1 is half the width. */
function unitLand(): string {
  let axis = 0;
  return worldLand.replace(/-?\d+/g, (degrees) => {
    const stretch = axis++ % 2 === 0 ? 1 : STRETCH;
    return ((Number(degrees) * stretch) / HALF_WIDTH).toFixed(3);
  });
}
