import { regionsIn } from "../compare/places.ts";
import { type Alternative, type Comparison, rank } from "../compare/rank.ts";
import { faster, type Speedups, speedupsOf } from "../compare/speedups.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isError,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { estimateRun } from "../estimate/estimate-run.ts";
import { rangeOf } from "../range/range-of.ts";
import { readNumber } from "../records/fields.ts";
import { alternativesOf, type CompareFlags, listOf } from "./compare-flags.ts";
import { type RunFlags, runFromFlags } from "./estimate-flags.ts";

interface Tried {
  flags: RunFlags;
  outcome: Outcome<Alternative>;
}

/** Estimates every alternative that the flags name and ranks them; all that is wrong is found at once. */
export function comparisonOf(flags: CompareFlags): Outcome<Comparison> {
  const groups = listOf(flags.regions).map(regionsIn);
  const speedups = speedupsOf(listOf(flags.speedup));
  const top =
    flags.top === undefined ? success(undefined) : readNumber("count", flags.top, { flag: "--top" });
  if (!speedups.ok || !top.ok || groups.some((group) => !group.ok))
    return failure(...[...groups, speedups, top].flatMap((outcome) => outcome.findings));
  const more = groups.flatMap((group) => (group.ok ? group.value : []));
  const tried = alternativesOf(flags, more).map((one) => ({
    flags: one,
    outcome: estimated(one, speedups.value, flags.range),
  }));
  return ranked(tried, new Set(listOf(flags.region)), speedups.value, top.value);
}

/** Regions that were named have to have a figure, those of a group are left out where they have none. */
function ranked(
  tried: readonly Tried[],
  named: ReadonlySet<string>,
  speedups: Speedups,
  top: number | undefined,
): Outcome<Comparison> {
  const estimates = tried.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const failed = tried.filter(({ outcome }) => !outcome.ok);
  const lacking = failed.filter(
    ({ flags, outcome }) => !named.has(flags.region ?? "") && outcome.findings.some(isLacking),
  );
  const refused = estimates.length ? failed.filter((one) => !lacking.includes(one)) : failed;
  const errors = refused.flatMap(({ outcome }) => outcome.findings.filter(isError));
  if (errors.length) return failure(...distinct(errors));
  const unused = idle(speedups, estimates);
  if (unused.length) return failure(...unused);
  const said = [...leftOut(lacking.map(({ flags }) => flags.region ?? "")), ...equalHours(estimates)];
  return success(rank(estimates, top, said));
}

const isLacking = ({ code }: Diagnostic): boolean => code === "NO_INTENSITY" || code === "NO_PUE";

function estimated(flags: RunFlags, speedups: Speedups, ranged = false): Outcome<Alternative> {
  const parsed = runFromFlags(flags);
  if (!parsed.ok) return parsed;
  const { run, options } = parsed.value;
  const plain = estimateRun(run, options);
  if (!plain.ok) return plain;
  const speedup = plain.value.hardware.map((h) => speedups.get(h.id ?? "")).find((f) => f !== undefined);
  const outcome = speedup === undefined ? plain : estimateRun(faster(run, speedup), options);
  if (!outcome.ok) return outcome;
  const range = ranged ? { range: rangeOf(outcome.value, options.intensitySource) } : {};
  return success({ estimate: { ...outcome.value, ...range }, speedup: speedup ?? null }, outcome.findings);
}

/** A speedup of hardware that is not among the alternatives. */
function idle(speedups: Speedups, alternatives: readonly Alternative[]): Diagnostic[] {
  const used = new Set(alternatives.flatMap(({ estimate }) => estimate.hardware.map((h) => h.id)));
  return [...speedups.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      finding(
        "INVALID_VALUE",
        { field: "--speedup", value: id, expected: "hardware that is compared" },
        { flag: "--speedup" },
      ),
    );
}

function leftOut(regions: readonly string[]): Diagnostic[] {
  const names = [...new Set(regions)];
  return names.length ? [finding("REGIONS_LEFT_OUT", { count: names.length, regions: names })] : [];
}

/** Several kinds of hardware at the same hours, of which the user said nothing. */
function equalHours(alternatives: readonly Alternative[]): Diagnostic[] {
  const unsaid = alternatives.filter((a) => a.speedup === null && a.estimate.energy_origin === "computed");
  const names = new Set(unsaid.map(({ estimate }) => hardwareNames(estimate.hardware)));
  return names.size > 1 ? [finding("EQUAL_HOURS", { hardware: [...names] })] : [];
}

const hardwareNames = (lines: Alternative["estimate"]["hardware"]): string =>
  lines.map((h) => h.name ?? h.query ?? `${h.power_w} W`).join(" + ");

function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const byContent = new Map(findings.map((f) => [JSON.stringify([f.code, f.args, f.where]), f]));
  return [...byContent.values()];
}
