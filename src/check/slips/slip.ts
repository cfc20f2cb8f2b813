import type { Quantity } from "../claims.ts";
import type { Recomputed } from "../recompute.ts";
import type { Subject } from "../subject.ts";

/** A mistake that would explain a claim: claimed = recomputed × factor. */
export interface Slip {
  /** Stable name for scripts: `factor_1000`, `pue_missing`, `other_variant` … */
  id: string;
  factor: number;
  /** What was done, as a sentence about the claim. */
  text: string;
  /**
   * What it is a mistake about: the hardware concerns energy and emissions alike, the place only emissions, the figure
   * only what was printed.
   */
  part: "hardware" | "facility" | "place" | "figure";
}

/** A claim that does not follow from its inputs. */
export interface Miss {
  quantity: Quantity;
  subject: Subject;
  recomputed: Recomputed;
}

/** Proposes mistakes that could have been made with these inputs, the likeliest first. */
export type SlipFinder = (miss: Miss) => Slip[];
