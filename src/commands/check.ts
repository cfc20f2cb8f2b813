import { type Command, Option } from "commander";
import { isError } from "../diagnostics/diagnostic.ts";
import type { CheckFormat } from "../render/check/formats.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { paintFor, wantsColour } from "../render/paint.ts";
import { collected } from "./collected.ts";
import { estimateOptions } from "./estimate.ts";
import type { RunFlags } from "./estimate-flags.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";

const EXAMPLES = `
A file has a row for each claim: the inputs in the columns that \`co2ml batch\` takes, and what is claimed in
energy_kwh_reported, co2eq_kg_reported (with their synonyms: "Energy [MWh]", "Carbon emitted (tCO2eq)").

Examples:
  co2ml check claims.csv
  co2ml check --gpu A100 --hardware-hours 1022362 --power 400 --pue 1.1 --intensity 385 --energy 449MWh --co2eq 173t

Exit codes: 0 done, 1 the file could not be read, 2 usage or invalid input, 4 a claim does not hold or a row was rejected.`;

/** All flags of `co2ml check`. */
export interface CheckFlags extends RunFlags {
  co2eq?: string;
  map?: string[];
  format: CheckFormat;
  json?: boolean;
  csv?: boolean;
  color: boolean;
}

/** Adds `co2ml check [FILE]` to the program. */
export function registerCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = estimateOptions(program.command("check [file]"))
    .description("recompute published figures and say which mistake would explain those that do not hold")
    .option("--co2eq <mass>", "claimed emissions with the digits as printed: 552.1t, 64.8 kg, 26 lbs")
    .option("--model <name>", "name of the model")
    .option('--map <field="Column">', "say which column feeds a field (may be repeated)", collected)
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json", "csv", "markdown"])
        .default("table"),
    )
    .option("--json", "the same as --format json")
    .option("--csv", "the same as --format csv")
    .option("--no-color", "no colour")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: CheckFlags) => done(await runCheck(file, flags, io)));
  const energy = command.options.find((option) => option.long === "--energy");
  if (energy) energy.description = "claimed energy with the digits as printed: 1287MWh, 27 (kWh)";
}

async function runCheck(file: string | undefined, flags: CheckFlags, io: Io): Promise<ExitCode> {
  const { claimFromFile, claimFromFlags } = await import("./check-claims.ts");
  const outcome = file === undefined ? claimFromFlags(flags) : await claimFromFile(file, flags, io);
  const talk = await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color));
  io.err(diagnosticsText(outcome.findings.filter(isError), talk));
  if (!outcome.ok) return refusal(outcome.findings);
  const { checkFormats } = await import("../render/check/formats.ts");
  const format = flags.json ? "json" : flags.csv ? "csv" : flags.format;
  const paint = await paintFor(format === "table" && wantsColour(io.stdoutIsTerminal, io.env, flags.color));
  io.out(await checkFormats[format](outcome.value, paint));
  const { no, rejected } = outcome.value.totals;
  return no + rejected > 0 ? EXIT.rejected : EXIT.done;
}
