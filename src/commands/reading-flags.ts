import { type Command, Option } from "commander";
import type { ScoreOptions } from "../batch/score.ts";
import { resolveRegion } from "../catalog/index.ts";
import { defined, type EstimateOptions } from "../core/index.ts";
import { type Diagnostic, failure, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { readNumber, readPue } from "../records/fields.ts";
import { collected } from "./collected.ts";

/** The flags of every command that reads a file of runs, as commander hands them over. */
export interface ReadingFlags extends EstimateOptions {
  map?: string[];
  preferRecord?: boolean;
  region?: string;
  year?: string;
  pue?: string;
  strict?: boolean;
  force?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** Adds the flags that say how columns are understood. */
export function columnOptions(command: Command): Command {
  return command
    .option('--map <field="Column">', "say which column feeds a field (may be repeated)", collected)
    .option("--prefer-record", "use the wattage and intensity that the file records, where it does");
}

/** `--by region`, `--by year,task`. */
export function byOption(): Option {
  const names = (value: string): string[] => value.split(",").map((name) => name.trim());
  return new Option("--by <names>", "group by columns or results: region, or year,task").argParser(names);
}

/** Adds the flags that say how a file of runs is read. */
export function readingOptions(command: Command): Command {
  const choice = (flags: string, words: string, choices: string[]) =>
    new Option(flags, words).choices(choices);
  return columnOptions(command)
    .option("--region <place>", "the place of rows that name none")
    .option("--year <year>", "the year of rows that give none")
    .option("--pue <ratio>", "the PUE of rows that give none: a ratio, `provider` or `average`")
    .addOption(choice("--kind <kind>", "kind of intensity", ["lifecycle", "direct"]))
    .addOption(choice("--intensity-source <series>", "whose intensities", ["default", "provider", "egrid"]))
    .addOption(choice("--power-basis <basis>", "TDP, or measured power where published", ["tdp", "measured"]))
    .option("--strict", "stop before any output when a row is wrong or warns")
    .option("--force", "replace files that are there already")
    .option("--quiet", "no warnings and no totals on standard error")
    .option("--no-color", "no colour");
}

/** A flag as it is typed, from its name in the code: `--cpu-count`. */
export const typed = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What holds for rows that do not say it; all that is wrong with the flags is found at once. */
export function scoreOptionsOf(flags: ReadingFlags): Outcome<ScoreOptions> {
  const findings: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T> | undefined): T | undefined => {
    if (outcome && !outcome.ok) findings.push(...outcome.findings);
    return outcome?.ok ? outcome.value : undefined;
  };
  const { region, kind, intensitySource, powerBasis } = flags;
  const year = keep(
    flags.year === undefined ? undefined : readNumber("year", flags.year, { flag: "--year" }),
  );
  const pue = keep(flags.pue === undefined ? undefined : readPue(flags.pue, { flag: "--pue" }));
  const place = region === undefined ? undefined : resolveRegion(region);
  if (place && !place.ok)
    findings.push(...place.findings.map((f) => ({ ...f, where: { flag: "--region" } })));
  if (findings.length) return failure(...findings);
  return success(defined({ region, year, pue, kind, intensitySource, powerBasis }));
}
