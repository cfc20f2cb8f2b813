import type { Estimate } from "../core/index.ts";
import { type Diagnostic, helpOf, isError, isWarning, messageOf } from "../diagnostics/diagnostic.ts";
import { type RunInput, runFromInput } from "../records/input.ts";
import { estimateRun } from "./estimate-run.ts";

/** Choices of a call of `estimate`. */
export interface LibraryOptions {
  /** Lifecycle or direct intensity; the region's usual kind unless given. */
  kind?: "lifecycle" | "direct";
  /** Whose intensities: the agencies' (default), the cloud provider's own, or EPA eGRID's. */
  intensity_source?: "default" | "provider" | "egrid";
  /** TDP (default) or the published measured average. */
  power_basis?: "tdp" | "measured";
  /** Throw on warnings too. */
  strict?: boolean;
}

/** Thrown by `estimate`: every reason why there is no result, with stable codes. */
export class EstimateError extends Error {
  override readonly name = "EstimateError";
  readonly findings: { code: string; message: string; help?: string }[];
  constructor(findings: readonly Diagnostic[]) {
    super(findings.map((f) => `${f.code}: ${messageOf(f)}`).join("; "));
    this.findings = findings.map((f) => {
      const help = helpOf(f);
      return { code: f.code, message: messageOf(f), ...(help !== undefined && { help }) };
    });
  }
}

/**
 * Estimates energy (kWh) and emissions (kg CO2eq) of one training run from the bundled tables, synchronously.
 * The result is the object that `co2ml estimate --json` prints.
 * @param run hardware or power, time in hours, region or intensity in gCO2eq/kWh; see RunInput
 * @throws EstimateError on unknown names, values out of range, or a missing factor
 * @example estimate({ hardware: "V100", count: 8, hours: 48, region: "us-east-1" }).co2eq_kg
 */
export function estimate(run: RunInput, options: LibraryOptions = {}): Estimate {
  const parsed = runFromInput(run);
  if (!parsed.ok) throw new EstimateError(parsed.findings);
  const outcome = estimateRun(parsed.value, {
    ...(options.kind && { kind: options.kind }),
    ...(options.intensity_source && { intensitySource: options.intensity_source }),
    ...(options.power_basis && { powerBasis: options.power_basis }),
  });
  const refused = outcome.findings.filter((f) => isError(f) || (options.strict && isWarning(f)));
  if (!outcome.ok || refused.length) throw new EstimateError(refused);
  return outcome.value;
}
