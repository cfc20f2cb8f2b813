import type { PueFactor, RegionFactor } from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";

/** The PUE of a run: what was given, or 1 where nothing was. */
export function resolvePue(
  ask: number | "provider" | "average" | undefined,
  region: RegionFactor | null,
  _year?: number,
): Outcome<PueFactor> {
  if (typeof ask === "number") return success({ value: ask, origin: "given", source: null, year: null });
  if (ask === undefined)
    return success({ value: 1, origin: "default", source: null, year: null }, [
      finding("PUE_NOT_COUNTED", {}),
    ]);
  return failure(finding("NO_PUE", { provider: region?.provider ?? "", region: region?.id ?? "" }));
}
