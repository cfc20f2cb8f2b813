import { intensitiesOf } from "../catalog/intensities.ts";
import { type Assessment, assess } from "./assess.ts";
import { type Implied, impliedBy } from "./implied.ts";
import type { Printed } from "./printed.ts";
import { type Recomputed, recompute } from "./recompute.ts";
import { type Remark, remarksOn } from "./remarks.ts";
import { type Slip, slipsFor } from "./slips/index.ts";
import type { Subject } from "./subject.ts";

/** Whether a claim follows from its inputs; n/a where they leave it open. */
export type Answer = "yes" | "no" | "n/a";

/** A claimed figure with the single mistakes that would explain it where it does not hold, the likeliest first. */
export type Explained = Assessment & { slips: Slip[] };

/** What was found about one claim. */
export interface Verdict {
  subject: Subject;
  reproduces: Answer;
  assessments: Explained[];
  implied: Implied;
  remarks: Remark[];
  recomputed: Recomputed;
}

/** Relative rounding of a claim above which a mistake that fits may well fit by chance, and one far from 1 as well. */
const VAGUE = 0.005;
const VERY_VAGUE = 0.05;
/** A factor that is not easily that of an unstated PUE or wattage. */
const FAR_FROM_ONE = 1.7;
/** What devices may draw over TDP, facilities over devices, and grids emit: beyond it an unstated factor cannot be. */
const PLAUSIBLE = { power: { low: 0.3, high: 1.5 }, pue: { low: 1, high: 2 } };

/** Recomputes a claim and says whether it holds, and what would explain it where it does not. */
export function check(subject: Subject): Verdict {
  const recomputed = recompute(subject);
  const assessments = assess(subject, recomputed);
  const energyHolds = assessments.some((a) => a.quantity === "energy" && a.holds);
  const explained = assessments.map((a) => ({
    ...a,
    slips: a.holds ? [] : slips(a, subject, recomputed, energyHolds),
  }));
  return {
    subject,
    reproduces: answer(subject, recomputed, explained),
    assessments: explained,
    implied: impliedBy(subject, recomputed),
    remarks: remarksOn(subject, recomputed, assessments),
    recomputed,
  };
}

function slips(a: Assessment, subject: Subject, recomputed: Recomputed, energyHolds: boolean): Slip[] {
  const parts: Slip["part"][] =
    a.quantity === "energy"
      ? ["figure", "facility", "hardware"]
      : energyHolds
        ? ["figure", "facility", "place"]
        : ["figure", "facility", "hardware", "place"];
  return slipsFor({ quantity: a.quantity, subject, recomputed }, a.claim, a.expected, new Set(parts));
}

/** Every figure holds, or one certainly does not; else it is open. Energy that the inputs do not give is one of them. */
function answer(subject: Subject, recomputed: Recomputed, all: readonly Explained[]): Answer {
  if (all.some((a) => !a.holds && isWrong(a, recomputed))) return "no";
  const last = subject.co2eq ? "co2eq" : "energy";
  return all.every((a) => a.holds) && all.some((a) => a.quantity === last) ? "yes" : "n/a";
}

/**
 * A figure that does not hold is wrong where every factor was stated, where a mistake explains digits that are precise
 * enough to tell, or where no plausible value of what was not stated would do.
 */
function isWrong(a: Explained, recomputed: Recomputed): boolean {
  const open = recomputed.assumed.filter((factor) =>
    factor === "power" ? a.basis.startsWith("inputs") : a.quantity === "co2eq",
  );
  if (open.length === 0) return true;
  if (a.slips.some((slip) => isTelling(slip, a.claim))) return true;
  const ratio = a.claim.value / a.expected.value;
  const ranges = [
    ...(open.includes("power") ? [PLAUSIBLE.power] : []),
    ...(recomputed.pueStated ? [] : [PLAUSIBLE.pue]),
    ...(open.includes("intensity") ? [gridRange(recomputed)] : []),
  ];
  const low = ranges.reduce((all, range) => all * range.low, 1);
  const high = ranges.reduce((all, range) => all * range.high, 1);
  return ratio < low || ratio > high;
}

/** Whether a mistake that fits is more likely than an unstated factor that would fit as well. */
function isTelling({ id, factor }: Slip, { value, low, high }: Printed): boolean {
  const rounding = (high - low) / 2 / value;
  const isFar = Math.max(factor, 1 / factor) > FAR_FROM_ONE;
  return !id.endsWith("_not_stated") && (rounding <= VAGUE || (isFar && rounding <= VERY_VAGUE));
}

/** The least and the greatest intensity that the tables have for the place, over the one used. */
function gridRange({ region, intensity }: Recomputed): { low: number; high: number } {
  const used = intensity?.value ?? 1;
  const all = [used, ...(region ? intensitiesOf(region).map((f) => f.gPerKwh) : [])];
  return { low: Math.min(...all) / used, high: Math.max(...all) / used };
}
