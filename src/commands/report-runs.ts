import { processRecords } from "../batch/process.ts";
import type { RowResult } from "../batch/run.ts";
import { scorer } from "../batch/score.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isWarning,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { estimateOf } from "../estimate/estimate-run.ts";
import { openSource } from "../files/open-source.ts";
import { ReadError } from "../files/read-text.ts";
import { folded } from "../records/headings.ts";
import type { SourceRecord } from "../records/record.ts";
import { textOf } from "../records/row-reader.ts";
import { STAGES, type Stage, type StagedRun } from "../report/facts.ts";
import type { Io } from "./io.ts";
import { scoreOptionsOf, typed } from "./reading-flags.ts";
import type { ReportFlags } from "./report-flags.ts";
import type { ReportRuns } from "./report-write.ts";

/** Flags that describe one run, and so cannot stand beside a file of runs. */
const OF_ONE_RUN = [
  ...["gpu", "tpu", "cpu", "hardware", "instance", "count", "cpuCount", "hours", "hardwareHours"],
  ...["memory", "power", "cpuPower", "intensity", "energy"],
] as const;

/** Reads the runs of a file as `batch` does, with their stages; `--model` keeps those of one model. */
export async function runsOfFile(path: string, flags: ReportFlags, io: Io): Promise<Outcome<ReportRuns>> {
  const other = OF_ONE_RUN.find((flag) => Object.hasOwn(flags, flag));
  if (other !== undefined) {
    return failure(
      finding("CONTRADICTORY", { given: [typed(other), path], reason: "the file says what each run was" }),
    );
  }
  const options = scoreOptionsOf(flags as Omit<ReportFlags, "format">);
  if (!options.ok) return options;
  const { map, preferRecord } = flags;
  const gathered = new Gathered(path);
  try {
    const { source } = await openSource(path, io.stdin);
    const made = await processRecords(
      source,
      {
        file: path,
        withModels: false,
        score: scorer(options.value),
        placeGiven: options.value.region !== undefined,
        ...(map && { map }),
        ...(preferRecord && { preferRecord }),
      },
      { start: () => {}, row: (result) => gathered.add(result), progress: () => {} },
    );
    return made.ok ? gathered.of(flags.model) : made;
  } catch (error) {
    if (error instanceof ReadError) return failure(error.finding);
    throw error;
  }
}

/** The runs of a file and what was wrong with its other rows. */
class Gathered {
  readonly #runs: StagedRun[] = [];
  readonly #findings: Diagnostic[] = [];
  readonly #file: string;
  #rejected = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(result: RowResult): void {
    const stage = result.ok ? stageOf(result.record, this.#file) : undefined;
    if (!result.ok || !stage?.ok) {
      this.#rejected++;
      this.#findings.push(...(result.ok ? (stage?.findings ?? []) : result.findings));
      return;
    }
    const { run, resolved, findings } = result.score;
    this.#findings.push(...findings.filter(isWarning));
    this.#runs.push({ estimate: estimateOf(run, resolved, findings), stage: stage.value });
  }

  of(model: string | undefined): Outcome<ReportRuns> {
    const runs = model === undefined ? this.#runs : this.#runs.filter((run) => run.estimate.model === model);
    const models = [...new Set(this.#runs.map((run) => run.estimate.model ?? "without a name"))];
    if (runs.length === 0 && models.length)
      return failure(
        finding("NO_RUN", { what: `no run is of a model "${model}"`, models }, { flag: "--model" }),
      );
    return success({ runs, rejected: this.#rejected }, this.#findings);
  }
}

function stageOf({ header, cells, line }: SourceRecord, file: string): Outcome<Stage> {
  const index = header.findIndex((name) => folded(name) === "stage");
  const text = index < 0 ? "" : textOf(cells[index] ?? "").toLowerCase();
  const stage = text === "" ? "final" : STAGES.find((name) => name === text);
  if (stage) return success(stage);
  const field = header[index] ?? "stage";
  const expected = `one of ${STAGES.join(", ")}, or nothing for final`;
  return failure(finding("INVALID_VALUE", { field, value: text, expected }, { file, line, field }));
}
