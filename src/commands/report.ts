import { type Command, Option } from "commander";
import { type Diagnostic, isError, isWarning } from "../diagnostics/diagnostic.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { paintFor, wantsColour } from "../render/paint.ts";
import type { ReportTarget } from "../render/report/index.ts";
import { collected } from "./collected.ts";
import { estimateOptions } from "./estimate.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";
import type { ReportFlags } from "./report-flags.ts";

/** What each report is, for the help. */
const TARGETS: Record<ReportTarget, string> = {
  "model-card": "the Hub's co2_eq_emissions as YAML, and the card's section in Markdown",
  paper: "a paragraph and its bibliography: latex, markdown, bibtex",
  table: "a row a model, as model cards print: markdown, latex, csv",
  "ai-act": "EU AI Act, Annex XI, section 1, point 2 (d) and (e)",
  neurips: "the compute question of the NeurIPS checklist: latex, markdown",
  esg: "GHG Protocol scope 2, location-based and market-based: markdown, csv",
  cyclonedx: "environmental considerations of a CycloneDX 1.6 model card",
};

const EXAMPLES = `
A file of runs is read as \`co2ml batch\` reads it; a column stage (final, search, failed) parts the final run from the
rest of the project.

${Object.entries(TARGETS)
  .map(([name, what]) => `  ${name.padEnd(13)}${what}\n`)
  .join("")}
Examples:
  co2ml report --for model-card --gpu V100 --count 8 --hours 48 --region us-east-1 --model MyModel
  co2ml report --for paper runs.csv --runs-factor 12
  co2ml report --for esg runs.csv --market-intensity 0 --offset 100%

Exit codes: 0 done, 1 the file could not be read, 2 usage or invalid input, 4 done, with rejected rows.`;

/** Adds `co2ml report [FILE]` to the program. */
export function registerReport(program: Command, io: Io, done: (code: ExitCode) => void): void {
  estimateOptions(program.command("report [file]"))
    .description("write the statement that a model card, paper, checklist or company report expects")
    .addOption(
      new Option("--for <place>", "what it is for").choices(Object.keys(TARGETS)).makeOptionMandatory(),
    )
    .option("--format <format>", "how it is set, where there is a choice")
    .option("--model <name>", "name of the model; with a file, the one to report")
    .addOption(
      new Option("--training-type <type>", "what the run was").choices(["pre-training", "fine-tuning"]),
    )
    .option("--market-intensity <g>", "g/kWh of the electricity bought, for the market-based figure")
    .option("--offset <share>", "offsets bought, said beside and never subtracted: 100%, 500kg")
    .option("--runs-factor <n>", "cost of the whole project over that of the final run")
    .option('--map <field="Column">', "say which column feeds a field (may be repeated)", collected)
    .option("--prefer-record", "use the wattage and intensity that the file records, where it does")
    .option("--quiet", "no warnings on standard error")
    .option("--no-color", "no colour")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: ReportFlags) => done(await runReport(file, flags, io)));
}

async function runReport(file: string | undefined, flags: ReportFlags, io: Io): Promise<ExitCode> {
  const { writeReport } = await import("./report-write.ts");
  const outcome = await writeReport(file, flags, io);
  const said = (f: Diagnostic): boolean => isError(f) || (outcome.ok && isWarning(f) && !flags.quiet);
  const talk = await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color));
  io.err(diagnosticsText(outcome.findings.filter(said), talk));
  if (!outcome.ok) return refusal(outcome.findings);
  io.out(outcome.value.text);
  return outcome.value.rejected > 0 ? EXIT.rejected : EXIT.done;
}
