import { extname } from "node:path";
import { type Command, Option } from "commander";
import { scorer } from "../batch/score.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { buffered } from "../files/buffered.ts";
import { openDraft, type Sink, WriteError } from "../files/draft.ts";
import { openSource } from "../files/open-source.ts";
import { ReadError } from "../files/read-text.ts";
import { sameFiles } from "../files/same-file.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { mappingCells } from "../render/mapping-rows.ts";
import { type MappingFormat, type MappingWriter, mappingWriters } from "../render/mapping-writers.ts";
import { resolveTuples } from "../sql/resolve-tuples.ts";
import { isFile, needsFile } from "./batch-flags.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";
import { type ReadingFlags, readingOptions, scoreOptionsOf } from "./reading-flags.ts";

const EXAMPLES = `
Examples:
  co2ml resolve tuples.csv -o mapping.csv
  co2ml resolve tuples.parquet -o mapping.parquet --kind lifecycle

TUPLES has a row for each combination of what a result depends on, as the first statement of \`co2ml sql\` finds them;
without a column for hours, hardware-hours or energy the results are those of one device-hour.

Exit codes: 0 done, 1 a file could not be read or written, 2 usage or invalid input, 4 done with rejected tuples.`;

interface ResolveFlags extends ReadingFlags {
  output?: string;
  format?: MappingFormat;
}

/** Adds `co2ml resolve TUPLES`. */
export function registerResolve(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("resolve <tuples>")
    .description(
      "say what distinct tuples of hardware, region and year mean, for an engine of SQL to join with",
    )
    .option("-o, --output <file>", "write the mapping to a file; its ending says the format")
    .addOption(new Option("--format <format>", "of the mapping").choices(Object.keys(mappingWriters)));
  readingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: ResolveFlags) => done(await resolve(file, flags, io)));
}

async function resolve(file: string, flags: ResolveFlags, io: Io): Promise<ExitCode> {
  const refuse = (findings: readonly Diagnostic[]): ExitCode => {
    io.err(diagnosticsText(findings));
    return refusal(findings);
  };
  try {
    const outcome = await resolveFile(file, flags, io);
    if (!outcome.ok) return refuse(outcome.findings);
    if (!flags.quiet) io.err(diagnosticsText(outcome.findings));
    return outcome.findings.length ? EXIT.rejected : EXIT.done;
  } catch (error) {
    if (error instanceof ReadError || error instanceof WriteError) return refuse([error.finding]);
    throw error;
  }
}

const FORMATS: Record<string, MappingFormat> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".parquet": "parquet",
};

async function resolveFile(file: string, flags: ResolveFlags, io: Io): Promise<Outcome<null>> {
  const { output } = flags;
  const format = flags.format ?? FORMATS[extname(output ?? "").toLowerCase()] ?? "csv";
  const assumed = scoreOptionsOf(flags);
  const twice = sameFiles([file, output ?? "/dev/stdout"]);
  const piped = format === "parquet" && !isFile(output) ? [needsFile()] : [];
  if (!assumed.ok || twice.length || piped.length) {
    return failure(...assumed.findings, ...twice, ...piped);
  }
  const { source, types } = await openSource(file, io.stdin);
  io.onInterrupt(() => sink.ok && sink.value.discard());
  const sink = openSink(output, flags.force ?? false, io);
  if (!sink.ok) return sink;
  try {
    const writer: MappingWriter = await mappingWriters[format](types);
    const { map = [], preferRecord = false } = flags;
    const options = { map, preferRecord, placeGiven: true, file };
    const counts = await resolveTuples(source, options, scorer(assumed.value), {
      start: (names, plan) => sink.value.write(writer.start(names, plan)),
      tuple: (cells, resolved) => sink.value.write(writer.row(cells, mappingCells(resolved))),
    });
    if (!counts.ok) return counts;
    sink.value.write(writer.end());
    const said = counts.value.rejected ? [finding("TUPLES_REJECTED", counts.value)] : [];
    if (flags.strict && said.length) return failure(...said);
    const written = sink.value.commit();
    return written.ok ? success(null, said) : written;
  } finally {
    sink.value.discard();
  }
}

function openSink(path: string | undefined, force: boolean, { out }: Io): Outcome<Sink> {
  if (!isFile(path)) {
    return success(buffered({ write: out, commit: () => success(null), discard: () => {} }));
  }
  const draft = openDraft(path, force);
  return draft.ok ? success(buffered(draft.value)) : draft;
}
