import { type Command, InvalidArgumentError, Option } from "commander";
import { type ProcessOptions, processRecords } from "../batch/process.ts";
import { withRanges } from "../batch/ranged.ts";
import { type BatchReport, strictReport } from "../batch/report.ts";
import { resultColumns } from "../batch/results.ts";
import { scorer } from "../batch/score.ts";
import { type Diagnostic, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { WriteError } from "../files/draft.ts";
import { ReadError } from "../files/read-text.ts";
import { sameFiles } from "../files/same-file.ts";
import { batchFormats, printsRows } from "../render/batch-formats.ts";
import type { BatchWriter } from "../render/batch-rows.ts";
import { batchText, findingsText } from "../render/batch-text.ts";
import type { CsvStyle } from "../render/csv-text.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { type Paint, paintFor, wantsColour } from "../render/paint.ts";
import { printColumns } from "./batch-columns.ts";
import { type BatchFlags, type BatchSettings, settingsOf } from "./batch-flags.ts";
import { openInput } from "./batch-input.ts";
import { laneFor } from "./batch-lane.ts";
import { discard, Outputs, openSinks } from "./batch-outputs.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";
import { Progress } from "./progress.ts";
import { byOption, readingOptions } from "./reading-flags.ts";

const EXAMPLES = `
Examples:
  co2ml batch models.csv
  co2ml batch models.csv -o scored.csv --rejects mend-me.csv --by region
  cat models.csv | co2ml batch - --format ndjson | jq .co2eq_kg
  co2ml batch models.csv --map hardware="Training hardware" --columns

Exit codes: 0 done, 1 a file could not be read or written, 2 usage or invalid input, 3 --max-co2eq exceeded,
4 done with rejected rows.`;

/** Adds `co2ml batch FILE`. */
export function registerBatch(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("batch <file>")
    .description(
      "score a file of models (CSV, JSON, JSON lines or Parquet, also compressed; - is standard input)",
    )
    .option("-o, --output <file>", "write the rows with their results to a file; its ending says the format")
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(batchFormats)))
    .option("--json", "the same as --format json")
    .option("--columns", "show what was understood of the columns, and stop")
    .addOption(byOption())
    .option("--summary <file>", "write groups and totals as JSON")
    .option("--rejects <file>", "write rejected rows as CSV with the reasons")
    .option("--range", "low, central and high of each row and of the total, with every bound and its source")
    .option("--max-co2eq <mass>", "exit 3 when the total exceeds this mass: 500kg, 2t, 800g")
    .option("--raw", "leave cells of CSV as they are that a spreadsheet would run as a formula")
    .option(
      "--threads <n>",
      "threads for a large CSV file (default: 2), whose number changes no result",
      threads,
    );
  readingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: BatchFlags) => done(await batch(file, flags, io)));
}

function threads(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It takes a whole number from 1 to 99.");
}

async function batch(file: string, flags: BatchFlags, io: Io): Promise<ExitCode> {
  const paint = await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color));
  const refuse = (findings: readonly Diagnostic[]): ExitCode => {
    io.err(diagnosticsText(findings, paint));
    return refusal(findings);
  };
  const settings = settingsOf(flags);
  const twice = sameFiles([file, flags.output ?? "/dev/stdout", flags.rejects, flags.summary]);
  if (!settings.ok || twice.length) return refuse([...settings.findings, ...twice]);
  try {
    const outcome = await scoreFile(file, flags, settings.value, io, paint);
    return outcome.ok ? outcome.value : refuse(outcome.findings);
  } catch (error) {
    if (error instanceof ReadError || error instanceof WriteError) return refuse([error.finding]);
    throw error;
  }
}

async function scoreFile(
  file: string,
  flags: BatchFlags,
  settings: BatchSettings,
  io: Io,
  paint: Paint,
): Promise<Outcome<ExitCode>> {
  const input = await openInput(file, io);
  const options = processOptions(file, flags, settings);
  if (flags.columns) return printColumns(input.source, options, io, flags);
  // Before the drafts exist, so that no interrupt can leave one; it runs only between turns, when `sinks` is known.
  io.onInterrupt(() => sinks.ok && discard(sinks.value));
  const sinks = openSinks(flags, io);
  if (!sinks.ok) return sinks;
  const progress = io.stderrIsTerminal && !flags.quiet ? new Progress(io, input.share) : undefined;
  try {
    const style = styleOf(flags, settings, io);
    const writer: BatchWriter = await batchFormats[settings.format]({
      ...style,
      ...(input.types && { types: input.types }),
      results: resultColumns(flags.range ?? false),
      paint: await resultPaint(flags, settings, io),
    });
    const outputs = new Outputs(sinks.value, writer, style);
    const ahead = laneFor(input, options, flags, settings, style, sinks.value.rows, io);
    const made = await processRecords(
      input.source,
      { ...options, ahead },
      {
        start: (names, plan) => outputs.start(names, plan),
        row: (result) => outputs.row(result),
        progress: (rows) => progress?.tick(rows),
      },
    );
    progress?.end();
    if (!made.ok) return made;
    for (const column of writer.lost ?? []) made.value.notes.push(finding("NEW_COLUMN", { column }));
    return await conclude(made.value.report(), outputs, flags, settings, io, paint);
  } finally {
    progress?.end();
    discard(sinks.value);
  }
}

/** Writes or withholds the result, says what there is to say, and tells the exit code. */
async function conclude(
  report: BatchReport,
  outputs: Outputs,
  flags: BatchFlags,
  { format, limit }: BatchSettings,
  io: Io,
  paint: Paint,
): Promise<Outcome<ExitCode>> {
  const refused = flags.strict && (report.totals.rejected > 0 || report.warnings.length > 0);
  if (refused) {
    io.err(findingsText(strictReport(report), false, paint));
    return success(EXIT.usage);
  }
  const done = await outputs.finish(report);
  if (!done.ok) return done;
  io.err(findingsText(report, flags.quiet ?? false, paint));
  const elsewhere = printsRows(format) || flags.output !== undefined;
  if (elsewhere && !flags.quiet) io.err(await batchText({ ...report, models: [], rowsNotListed: 0 }, paint));
  const over = limit?.(report.totals.co2eq_kg);
  if (over) io.err(diagnosticsText([over], paint));
  return success(over ? EXIT.limit : report.totals.rejected > 0 ? EXIT.rejected : EXIT.done);
}

function processOptions(file: string, flags: BatchFlags, { format, score }: BatchSettings): ProcessOptions {
  return {
    file: file === "-" ? "standard input" : file,
    by: flags.by ?? [],
    map: flags.map ?? [],
    preferRecord: flags.preferRecord ?? false,
    placeGiven: score.region !== undefined,
    withModels: !printsRows(format),
    ranged: flags.range ?? false,
    score: flags.range ? withRanges(scorer(score), score.intensitySource) : scorer(score),
  };
}

/** A terminal gets no control characters, even in CSV. */
function styleOf(flags: BatchFlags, { delimiter }: BatchSettings, io: Io): CsvStyle {
  return {
    delimiter,
    raw: flags.raw ?? false,
    visibleOnly: flags.output === undefined && io.stdoutIsTerminal,
  };
}

async function resultPaint(flags: BatchFlags, { format }: BatchSettings, io: Io): Promise<Paint> {
  const terminal = flags.output === undefined && format === "table";
  return paintFor(terminal && wantsColour(io.stdoutIsTerminal, io.env, flags.color));
}
