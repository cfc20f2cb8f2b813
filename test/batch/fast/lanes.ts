import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFastLane } from "../../../src/batch/fast/run.ts";
import { fastShape } from "../../../src/batch/fast/shape.ts";
import type { PlanOptions } from "../../../src/batch/plan.ts";
import { type Listener, type ProcessOptions, processRecords } from "../../../src/batch/process.ts";
import { RESULT_COLUMNS } from "../../../src/batch/results.ts";
import { type ScoreOptions, scorer } from "../../../src/batch/score.ts";
import { openInput } from "../../../src/commands/batch-input.ts";
import type { Io } from "../../../src/commands/io.ts";
import { decoded } from "../../../src/files/read-text.ts";
import { openRecords } from "../../../src/records/open-records.ts";
import { csvRows } from "../../../src/render/batch-rows.ts";

/** How a file is scored in a test. */
export interface Choices {
  plan?: PlanOptions;
  score?: ScoreOptions;
  raw?: boolean;
}

/** Everything that a batch gives. */
export interface Everything {
  out: string;
  rejects: unknown[];
  report: unknown;
  /** Bytes of the file that the fast lane read; 0 where it read none. */
  fastBytes: number;
}

const NAME = "runs.csv";

/** Scores a text by the slow lane alone. */
export async function bySlowLane(csv: Buffer, choices: Choices): Promise<Everything> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    if (csv.length) yield csv;
  }
  return everything(await openRecords(decoded(bytes())), choices, undefined);
}

/** Scores a text by the fast lane as far as it goes, in blocks of so many bytes. */
export async function byFastLane(csv: Buffer, blockBytes: number, choices: Choices): Promise<Everything> {
  const folder = mkdtempSync(join(tmpdir(), "co2ml-lanes-"));
  try {
    const path = join(folder, NAME);
    writeFileSync(path, csv);
    const { source, plain } = await openInput(path, {} as Io);
    let fastBytes = 0;
    const ahead = (write: (text: Uint8Array) => void): ProcessOptions["ahead"] => {
      if (!plain) return undefined;
      return async (plan, maker, listener) => {
        if (!fastShape(plan)) return;
        const { plan: planOptions = {}, score = {}, raw = false } = choices;
        const job = { file: NAME, header: plain.header, plan: planOptions, score, raw, blockBytes };
        const sink = { write, descriptor: undefined, name: undefined };
        const options = { job, file: plain, sink, threads: undefined, delivered: () => {} };
        plain.rest = await runFastLane(options, maker, listener);
        fastBytes = (plain.rest?.position ?? plain.size) - plain.start.position;
      };
    };
    return { ...(await everything(source, choices, ahead)), fastBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function everything(
  source: Awaited<ReturnType<typeof openRecords>>,
  { plan = {}, score = {}, raw = false }: Choices,
  ahead: ((write: (text: Uint8Array) => void) => ProcessOptions["ahead"]) | undefined,
): Promise<Everything> {
  let out = "";
  const rejects: unknown[] = [];
  const writer = csvRows({ delimiter: ",", raw, results: RESULT_COLUMNS });
  const listener: Listener = {
    start: (names) => {
      out += writer.start(names);
    },
    row: (result) => {
      if (result.ok) {
        const {
          plan: { kept, keptNames, names },
          record,
          score: { cells },
        } = result;
        const text = kept.length === names.length ? record.raw : undefined;
        const row = { names: keptNames, cells: kept.map((i) => record.cells[i]), results: cells };
        out += writer.row({ ...row, ...(text !== undefined && { raw: text }) });
      } else
        rejects.push({ cells: result.record.cells, line: result.record.line, findings: result.findings });
    },
    progress: () => {},
  };
  const write = (text: Uint8Array): void => {
    out += Buffer.from(text).toString();
  };
  const options = { ...plan, file: NAME, withModels: false, score: scorer(score), ahead: ahead?.(write) };
  const made = await processRecords(source, options, listener);
  const report = made.ok
    ? { ...made.value.report(), rejectedBy: [...made.value.report().rejectedBy] }
    : made.findings;
  return { out, rejects, report, fastBytes: 0 };
}
