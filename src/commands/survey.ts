import { basename } from "node:path";
import { type Command, Option } from "commander";
import { processRecords } from "../batch/process.ts";
import { type BatchReport, strictReport } from "../batch/report.ts";
import { scorer } from "../batch/score.ts";
import {
  type Diagnostic,
  failure,
  isError,
  type Outcome,
  strictly,
  success,
} from "../diagnostics/diagnostic.ts";
import { WriteError } from "../files/draft.ts";
import { openSource } from "../files/open-source.ts";
import { ReadError } from "../files/read-text.ts";
import { findingsText } from "../render/batch-text.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { type Paint, paintFor, wantsColour } from "../render/paint.ts";
import { surveyFormats } from "../render/survey/formats.ts";
import { Collector } from "../survey/input/collect.ts";
import { makeSurvey } from "../survey/input/make-survey.ts";
import { collected } from "./collected.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";
import { readingOptions } from "./reading-flags.ts";
import { type SurveyFlags, type SurveySettings, surveySettingsOf } from "./survey-flags.ts";
import { openOutputs, type SurveyOutputs } from "./survey-outputs.ts";

const EXAMPLES = `
Examples:
  co2ml survey models.csv
  co2ml survey models.csv --html report.html
  co2ml survey models.csv --figures out/
  co2ml survey models.csv --what-if FR --what-if CA-QC --json | jq .what_if

Exit codes: 0 done, 1 a file could not be read or written, 2 usage or invalid input, 4 done, with rejected rows.`;

/** Adds `co2ml survey FILE`. */
export function registerSurvey(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("survey <file>")
    .description("which sources train the models of a file, what they emit, how that evolves, what it buys")
    .option("--html <file>", "write one page with every figure and table, that opens anywhere offline")
    .option(
      "--figures <folder>",
      "write every figure as SVG, with its data as CSV and its Vega-Lite specification",
    )
    .addOption(new Option("--format <format>", "how to print the tables").choices(Object.keys(surveyFormats)))
    .option("--json", "the same as --format json")
    .option("--what-if <region>", "what if every job had run there (may be repeated)", collected)
    .option(
      "--higher-is-better <name>",
      "a column or metric of which more is better (may be repeated)",
      collected,
    )
    .option(
      "--lower-is-better <name>",
      "a column or metric of which less is better (may be repeated)",
      collected,
    );
  readingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: SurveyFlags) => done(await survey(file, flags, io)));
}

async function survey(file: string, flags: SurveyFlags, io: Io): Promise<ExitCode> {
  const paint = await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color));
  const refuse = (findings: readonly Diagnostic[]): ExitCode => {
    io.err(diagnosticsText(findings, paint));
    return refusal(findings);
  };
  const settings = surveySettingsOf(flags);
  io.onInterrupt(() => outputs.ok && outputs.value.discard());
  const outputs = openOutputs(file, flags, io);
  if (!settings.ok || !outputs.ok) {
    if (outputs.ok) outputs.value.discard();
    return refuse([...settings.findings, ...outputs.findings]);
  }
  try {
    const outcome = await surveyFile(file, flags, settings.value, outputs.value, io, paint);
    return outcome.ok ? outcome.value : refuse(outcome.findings);
  } catch (error) {
    if (error instanceof ReadError || error instanceof WriteError) return refuse([error.finding]);
    throw error;
  } finally {
    outputs.value.discard();
  }
}

async function surveyFile(
  file: string,
  flags: SurveyFlags,
  { score, whatIf, directions, findings }: SurveySettings,
  outputs: SurveyOutputs,
  io: Io,
  paint: Paint,
): Promise<Outcome<ExitCode>> {
  const name = file === "-" ? "standard input" : file;
  const preferRecord = flags.preferRecord ?? false;
  const collector = new Collector({ preferRecord, directions });
  const { source } = await openSource(file, io.stdin);
  const made = await processRecords(
    source,
    {
      ...{ file: name, map: flags.map ?? [], preferRecord, placeGiven: score.region !== undefined },
      ...{ withModels: false, score: scorer(score) },
    },
    { start: () => {}, row: (result) => collector.add(result), progress: () => {} },
  );
  if (!made.ok) return made;
  const report = made.value.report();
  const odd = [...findings, ...collector.findings()];
  if (odd.some(isError)) return failure(...odd);
  if (flags.strict && (report.totals.rejected > 0 || report.warnings.length > 0 || odd.length > 0)) {
    io.err(findingsOnStderr(report, odd, flags, paint));
    return success(EXIT.usage);
  }
  const input = { file: basename(name), preferRecord, options: score, whatIf };
  const written = await outputs.write(makeSurvey(collector, report, input), collector.records);
  if (!written.ok) return written;
  io.err(findingsOnStderr(report, odd, flags, paint));
  return success(report.totals.rejected > 0 ? EXIT.rejected : EXIT.done);
}

function findingsOnStderr(
  report: BatchReport,
  odd: readonly Diagnostic[],
  { strict, quiet }: SurveyFlags,
  paint: Paint,
): string {
  return (
    findingsText(strict ? strictReport(report) : report, quiet ?? false, paint) +
    (quiet ? "" : diagnosticsText(strict ? odd.map(strictly) : odd, paint))
  );
}
