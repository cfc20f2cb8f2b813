import { checkFile } from "../check/check-file.ts";
import { digitsOf } from "../check/claim-row.ts";
import { claimOf, type Quantity } from "../check/claims.ts";
import { type CheckResult, resultOf } from "../check/totals.ts";
import { check } from "../check/verdict.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { openSource } from "../files/open-source.ts";
import { ReadError } from "../files/read-text.ts";
import type { CheckFlags } from "./check.ts";
import { runFromFlags } from "./estimate-flags.ts";
import type { Io } from "./io.ts";
import { typed } from "./reading-flags.ts";

/** Flags that describe the whole of a file; all others describe one run. */
const OF_FILES = new Set(["kind", "intensitySource", "powerBasis", "map", "format", "json", "csv", "color"]);

/** Checks the claims of a file. */
export async function claimFromFile(path: string, flags: CheckFlags, io: Io): Promise<Outcome<CheckResult>> {
  const [other] = Object.keys(flags).filter((flag) => !OF_FILES.has(flag));
  if (other !== undefined) {
    return failure(
      finding("CONTRADICTORY", {
        given: [typed(other), path],
        reason: "the file says what each claim rests on",
      }),
    );
  }
  const { map, kind, intensitySource, powerBasis } = flags;
  const options = {
    file: path,
    ...(map && { map }),
    ...(kind && { kind }),
    ...(intensitySource && { intensitySource }),
    ...(powerBasis && { powerBasis }),
  };
  try {
    return await checkFile((await openSource(path, io.stdin)).source, options);
  } catch (error) {
    if (error instanceof ReadError) return failure(error.finding);
    throw error;
  }
}

/** Checks the one claim that flags describe. */
export function claimFromFlags(flags: CheckFlags): Outcome<CheckResult> {
  const { energy, co2eq, ...inputs } = flags;
  const run = runFromFlags(inputs);
  const kwh = claimIn("energy", "--energy", energy, "an energy: 27, 1287MWh");
  const kg = claimIn("co2eq", "--co2eq", co2eq, "a mass: 552.1t, 64.8 kg, 26 lbs");
  const none = energy === undefined && co2eq === undefined;
  const fields = ["energy_kwh_reported", "co2eq_kg_reported"];
  const missing = none ? [finding("NO_CLAIM", { fields, headings: [] })] : [];
  if (!run.ok || !kwh.ok || !kg.ok || none)
    return failure(...run.findings, ...kwh.findings, ...kg.findings, ...missing);
  const verdict = check({
    name: flags.model ?? "",
    ...run.value,
    digits: digitsOf({
      time: flags.hardwareHours ?? flags.hours ?? "",
      power: flags.power ?? "",
      pue: flags.pue ?? "",
      intensity: flags.intensity ?? "",
    }),
    ...(kwh.value && { energy: kwh.value }),
    ...(kg.value && { co2eq: kg.value }),
  });
  return success(resultOf([verdict], 0));
}

function claimIn(quantity: Quantity, flag: string, text: string | undefined, expected: string) {
  const claim = text === undefined ? undefined : claimOf(quantity, text);
  if (text === undefined || claim) return success(claim);
  return failure<typeof claim>(finding("INVALID_VALUE", { field: flag, value: text, expected }, { flag }));
}
