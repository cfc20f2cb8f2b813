import { type Command, Option } from "commander";
import { isError } from "../diagnostics/diagnostic.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { paintFor, wantsColour } from "../render/paint.ts";
import { collected } from "./collected.ts";
import type { CompareFlags } from "./compare-flags.ts";
import { estimateOptions } from "./estimate.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";

const EXAMPLES = `
Commas part alternatives; every hardware is computed in every region and year.

Examples:
  co2ml compare --gpu A100 --count 64 --hours 240 --region us-east-1,FR,CA-QC,IN --year 2018,2024
  co2ml compare --gpu A100,H100 --speedup h100=2.4 --count 64 --hours 240 --region FR
  co2ml compare --gpu V100 --hours 100 --regions aws --top 10
  co2ml compare --gpu V100 --hours 100 --regions US --kind lifecycle --csv`;

/** Adds `co2ml compare` to the program. */
export function registerCompare(program: Command, io: Io, done: (code: ExitCode) => void): void {
  estimateOptions(program.command("compare"))
    .description("rank one job across regions, hardware or years")
    .option("--model <name>", "name of the model")
    .option(
      "--regions <group>",
      "all, countries, states, provinces, cloud, a provider (aws), or a place with parts (US, EUROPE)",
      collected,
    )
    .option("--top <n>", "show only the n lowest")
    .option(
      "--speedup <hardware=factor>",
      "how much faster hardware is than the hours say: h100=2.4",
      collected,
    )
    .option("--range", "low, central and high of each, with every bound and its source")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json", "csv", "markdown"])
        .default("table"),
    )
    .option("--json", "the same as --format json")
    .option("--csv", "the same as --format csv")
    .option("--quiet", "no warnings on standard error")
    .option("--no-color", "no colour")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: CompareFlags) => done(await compare(flags, io)));
}

async function compare(flags: CompareFlags, io: Io): Promise<ExitCode> {
  const talk = await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color));
  const { comparisonOf } = await import("./comparison.ts");
  const outcome = comparisonOf(flags);
  if (!outcome.ok) {
    io.err(diagnosticsText(outcome.findings.filter(isError), talk));
    return EXIT.usage;
  }
  const { comparisonFormats, warningsText } = await import("../render/compare/formats.ts");
  const format = flags.json ? "json" : flags.csv ? "csv" : flags.format;
  const paint = await paintFor(format === "table" && wantsColour(io.stdoutIsTerminal, io.env, flags.color));
  io.out(await comparisonFormats[format](outcome.value, paint, io.width));
  const shown = format === "table" || format === "markdown";
  if (!shown && !flags.quiet) io.err(warningsText(outcome.value, talk));
  return EXIT.done;
}
