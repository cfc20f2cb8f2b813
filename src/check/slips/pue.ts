import { publishedPues } from "../../catalog/pue.ts";
import type { Slip, SlipFinder } from "./slip.ts";

/** A stated PUE that was left out or applied twice. */
export const statedPue: SlipFinder = ({ recomputed: { pue, pueStated } }) => {
  const { value } = pue;
  if (!pueStated || value === 1) return [];
  return [
    facility("pue_missing", 1 / value, `the stated PUE of ${value} was not applied`),
    facility("pue_twice", value, `the PUE of ${value} was applied twice`),
  ];
};

/** A PUE that was applied and not stated, if it is one that is published for the place or as an average. */
export const unstatedPue: SlipFinder = ({ recomputed: { pueStated, region } }) =>
  pueStated
    ? []
    : publishedPues(region).map(({ value, name }) =>
        facility("pue_not_stated", value, `a PUE of ${value} was applied that is not stated (${name})`),
      );

const facility = (id: string, factor: number, text: string): Slip => ({ id, factor, text, part: "facility" });
