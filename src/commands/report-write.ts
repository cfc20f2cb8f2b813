import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { estimateRun } from "../estimate/estimate-run.ts";
import { type ReportTarget, reportTargets } from "../render/report/index.ts";
import { type ReportChoices, type ReportFacts, reportFacts, type StagedRun } from "../report/facts.ts";
import { runFromFlags } from "./estimate-flags.ts";
import type { Io } from "./io.ts";
import { choicesOf, type ReportFlags } from "./report-flags.ts";
import { runsOfFile } from "./report-runs.ts";

/** A report that was written, and how many rows of its file it does not cover. */
export interface WrittenReport {
  text: string;
  rejected: number;
}

/** The runs of a report; those of a file with the rows that could not be read. */
export interface ReportRuns {
  runs: StagedRun[];
  rejected: number;
}

/** Reads flags or a file and writes the report that is asked for. */
export async function writeReport(
  file: string | undefined,
  flags: ReportFlags,
  io: Io,
): Promise<Outcome<WrittenReport>> {
  const choices = choicesOf(flags);
  const format = formatOf(flags.for, flags.format);
  const runs = file === undefined ? runOfFlags(flags) : await runsOfFile(file, flags, io);
  if (!choices.ok || !format.ok || !runs.ok)
    return failure(...choices.findings, ...format.findings, ...runs.findings);
  const facts = reportFacts(runs.value.runs, choices.value, runs.value.rejected);
  const wrong = misfits(facts, flags, choices.value);
  if (wrong.length) return failure(...wrong);
  const text = await format.value(facts);
  return success({ text, rejected: facts.rejected }, [...runs.findings, ...assumed(flags)]);
}

function runOfFlags(flags: ReportFlags): Outcome<ReportRuns> {
  const parsed = runFromFlags(flags);
  if (!parsed.ok) return parsed;
  const estimate = estimateRun(parsed.value.run, parsed.value.options);
  if (!estimate.ok) return estimate;
  return success({ runs: [{ estimate: estimate.value, stage: "final" }], rejected: 0 }, estimate.findings);
}

type Writer = (facts: ReportFacts) => string | Promise<string>;

function formatOf(target: ReportTarget, format: string | undefined): Outcome<Writer> {
  const formats: Record<string, Writer> = reportTargets[target];
  const name = format ?? Object.keys(formats)[0] ?? "";
  const writer = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (writer) return success(writer);
  const expected = `one of ${Object.keys(formats).join(", ")} for --for ${target}`;
  return failure(
    finding("INVALID_VALUE", { field: "--format", value: name, expected }, { flag: "--format" }),
  );
}

/** What does not fit together: several models where one is wanted, a model without a final run, a factor beside stages. */
function misfits(
  { models }: ReportFacts,
  flags: ReportFlags,
  { offset, runsFactor }: ReportChoices,
): Diagnostic[] {
  const names = models.map((m) => m.model ?? "without a name");
  const several = (what: string, mend: string) =>
    models.length > 1 ? [finding("SEVERAL_MODELS", { models: names, what, mend })] : [];
  const staged = models.some((m) => m.search ?? m.failed);
  return [
    ...(models.length === 0 ? [finding("NO_RUN", { what: "no run could be read", models: [] })] : []),
    ...models
      .filter((m) => m.finalRuns.length === 0)
      .map((m) => finding("NO_RUN", { what: `"${m.model ?? "the model"}" has no final run`, models: [] })),
    ...(flags.for === "model-card"
      ? several("a model card is of one model", "choose one: `--model NAME`")
      : []),
    ...(offset && "kg" in offset
      ? several(
          "a mass of offsets is of one model",
          "give a share (`--offset 100%`), or choose one: `--model NAME`",
        )
      : []),
    ...(runsFactor !== null && staged
      ? [
          finding("CONTRADICTORY", {
            given: ["--runs-factor", "the column stage"],
            reason: "the rows tell the project's cost already",
          }),
        ]
      : []),
  ];
}

const assumed = (flags: ReportFlags): Diagnostic[] =>
  flags.for === "model-card" && flags.trainingType === undefined
    ? [finding("TRAINING_TYPE_ASSUMED", {})]
    : [];
