import { claimOf } from "../check/claims.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";

/** Offsets that the user says were bought: a share, or a mass for a report of one model. They stand beside a result and are never subtracted from it. */
export type Offset = { percent: number } | { kg: number };

/** Reads `--offset`: a share of the emissions ("100%") or a mass ("500kg", "2t"). */
export function readOffset(text: string): Outcome<Offset> {
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text)?.[1];
  if (percent !== undefined) return success({ percent: Number(percent) });
  const mass = claimOf("co2eq", text);
  if (mass && /[a-z]/i.test(text)) return success({ kg: mass.value });
  const expected = "a share or a mass with its unit: 100%, 500kg, 2t";
  return failure(
    finding("INVALID_VALUE", { field: "--offset", value: text, expected }, { flag: "--offset" }),
  );
}

/** The offset in kg CO2eq of emissions. */
export function offsetKg(offset: Offset, co2eqKg: number): number {
  return "kg" in offset ? offset.kg : (offset.percent / 100) * co2eqKg;
}
