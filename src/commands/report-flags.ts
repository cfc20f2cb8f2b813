import {
  type Diagnostic,
  failure,
  finding,
  isError,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { readNumber } from "../records/fields.ts";
import { parseNumber } from "../records/numbers.ts";
import type { ReportTarget } from "../render/report/index.ts";
import type { ReportChoices } from "../report/facts.ts";
import { readOffset } from "../report/offset.ts";
import type { RunFlags } from "./estimate-flags.ts";

/** All flags of `co2ml report`. */
export interface ReportFlags extends RunFlags {
  for: ReportTarget;
  format?: string;
  trainingType?: "pre-training" | "fine-tuning";
  marketIntensity?: string;
  offset?: string;
  runsFactor?: string;
  map?: string[];
  preferRecord?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** What the flags say that no table can. */
export function choicesOf(flags: ReportFlags): Outcome<ReportChoices> {
  const { marketIntensity, offset, runsFactor, trainingType } = flags;
  const findings: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T> | undefined): T | null => {
    findings.push(...(outcome?.findings ?? []));
    return outcome?.ok ? outcome.value : null;
  };
  const where = { flag: "--market-intensity" };
  const choices = {
    trainingType: trainingType ?? ("pre-training" as const),
    trainingTypeSaid: trainingType !== undefined,
    marketGPerKwh: keep(
      marketIntensity === undefined ? undefined : readNumber("intensity_g_per_kwh", marketIntensity, where),
    ),
    offset: keep(offset === undefined ? undefined : readOffset(offset)),
    runsFactor: keep(runsFactor === undefined ? undefined : readFactor(runsFactor)),
  };
  return findings.some(isError) ? failure(...findings) : success(choices);
}

function readFactor(text: string): Outcome<number> {
  const reading = parseNumber(text);
  if (reading.kind === "number" && reading.value >= 1) return success(reading.value);
  const expected = "the cost of the whole project over that of the final run, 1 or more";
  return failure(
    finding("INVALID_VALUE", { field: "--runs-factor", value: text, expected }, { flag: "--runs-factor" }),
  );
}
