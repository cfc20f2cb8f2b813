import type { RangeFactor, RangeFigures, Span } from "../core/index.ts";

/** The columns that `--range` adds to rows, in this order; scripts depend on the names. */
export const RANGE_COLUMNS = [
  "energy_kwh_low",
  "energy_kwh_central",
  "energy_kwh_high",
  "facility_energy_kwh_low",
  "facility_energy_kwh_central",
  "facility_energy_kwh_high",
  "co2eq_kg_low",
  "co2eq_kg_central",
  "co2eq_kg_high",
  "range_factors",
] as const;

/** A range in the order of RANGE_COLUMNS; `energy_kwh` counts the servers, `facility_energy_kwh` PUE too. */
export function rangeCells({
  energy_kwh,
  facility_energy_kwh,
  co2eq_kg,
  factors,
}: RangeFigures): (number | string)[] {
  const ends = ({ low, central, high }: Span): number[] => [low, central, high];
  return [...[energy_kwh, facility_energy_kwh, co2eq_kg].flatMap(ends), factors.map(factorCell).join("; ")];
}

/** `draw 0.42/0.83/0.96 [zeus-traces] 78 %`: the bounds, and the share of the range. */
const factorCell = (factor: RangeFactor): string => `${boundsText(factor)} ${contributionText(factor)}`;

/** `draw 0.42/0.83/0.96 [zeus-traces]`: low, central and high, and the ids of their sources; without commas, so that CSV needs no quotes. */
export function boundsText({ factor, low, central, high }: RangeFactor): string {
  const values = [low, central, high].map((bound) => String(Number(bound.value.toPrecision(6)))).join("/");
  const sources = [...new Set([low, central, high].map((bound) => bound.source))].filter((id) => id !== null);
  return `${factor} ${values}${sources.length ? ` [${sources.join(" ")}]` : ""}`;
}

/** `78 %`. */
export const contributionText = ({ contribution }: RangeFactor): string =>
  contribution > 0 && contribution < 0.01 ? "<1 %" : `${Math.round(contribution * 100)} %`;

/** A range as the cells of a row by their names. */
export function rangeRow(range: RangeFigures): Record<string, number | string> {
  return Object.fromEntries(rangeCells(range).map((value, i) => [RANGE_COLUMNS[i], value]));
}
