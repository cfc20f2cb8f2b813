import { agrees, exactly, type Interval, product } from "../interval.ts";
import type { Printed } from "../printed.ts";
import { deviceCount, servers, timeUnit, unitOfCount, unstatedCount } from "./counting.ts";
import { otherKind, otherSeries, otherYear, widerPlace } from "./intensity.ts";
import { otherPower } from "./power.ts";
import { statedPue, unstatedPue } from "./pue.ts";
import type { Miss, Slip, SlipFinder } from "./slip.ts";
import { decimalPoint, units } from "./units.ts";

export type { Miss, Slip } from "./slip.ts";

/** Every kind of mistake that is looked for, the likeliest first. A new one is one function and one line here. */
const finders: SlipFinder[] = [
  units,
  statedPue,
  deviceCount,
  unitOfCount,
  otherPower,
  otherKind,
  otherYear,
  unstatedPue,
  otherSeries,
  widerPlace,
  timeUnit,
  decimalPoint,
  unstatedCount,
  servers,
];

/**
 * The single mistakes that would explain a claim within the rounding of its digits, the likeliest first.
 * @param expected what follows from the inputs
 * @param parts what may be mistaken: a claim of energy that holds leaves nothing wrong with the hardware
 */
export function slipsFor(
  miss: Miss,
  claim: Printed,
  expected: Interval,
  parts: ReadonlySet<Slip["part"]>,
): Slip[] {
  const possible = finders.flatMap((find) => find(miss)).filter(({ part }) => parts.has(part));
  const how = (slip: Slip) => agrees(product(expected, exactly(slip.factor)), claim);
  const rounded = possible.filter((slip) => how(slip) === "rounded");
  const found = rounded.length ? rounded : possible.filter((slip) => how(slip) === "rough");
  const distinct = found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
  return distinct.length ? distinct : nearPowerOfTen(claim.value / expected.value);
}

/** What may be left of a ratio beside a misplaced decimal point: a PUE or a wattage that was not stated. */
const MOST_REST = 1.6;

/** A misplaced decimal point that leaves a small factor unexplained. */
function nearPowerOfTen(ratio: number): Slip[] {
  const digits = Math.round(Math.log10(ratio));
  const factor = 10 ** digits;
  const rest = ratio / factor;
  if (!Number.isFinite(digits) || digits === 0 || Math.max(rest, 1 / rest) > MOST_REST) return [];
  const times = `about ${10 ** Math.abs(digits)} times too ${digits > 0 ? "large" : "small"}`;
  const text = `${times}: the decimal point or the unit is wrong, and a factor of ${rest.toPrecision(3)} is left over`;
  return [{ id: "decimal_point", factor, text, part: "figure" }];
}
