import { availableParallelism } from "node:os";
import { runFastLane } from "../batch/fast/run.ts";
import { fastShape } from "../batch/fast/shape.ts";
import type { Rest } from "../batch/fast/turns.ts";
import type { ProcessOptions } from "../batch/process.ts";
import type { Sink } from "../files/draft.ts";
import type { CsvStyle } from "../render/csv-text.ts";
import type { BatchFlags, BatchSettings } from "./batch-flags.ts";
import type { BatchInput } from "./batch-input.ts";
import type { Io } from "./io.ts";

/** Bytes from which a second thread is worth its start. */
const LARGE = 1 << 23;
const USUAL_THREADS = 2;

/** Scores what is plain of a file from CSV to CSV, and leaves the rest to the source; undefined where nothing is. */
export function laneFor(
  { plain }: BatchInput,
  options: ProcessOptions,
  flags: BatchFlags,
  { format, score }: BatchSettings,
  { delimiter, raw, visibleOnly }: CsvStyle,
  rows: Sink,
  io: Io,
): ProcessOptions["ahead"] {
  if (!plain || format !== "csv" || delimiter !== "," || visibleOnly || options.ranged) return undefined;
  const { file, score: _scorer, withModels: _withModels, ahead: _ahead, ...planOptions } = options;
  const job = { file, header: plain.header, plan: planOptions, score, raw };
  const wanted = flags.threads ?? (plain.size < LARGE ? 1 : Math.min(USUAL_THREADS, availableParallelism()));
  return async (plan, maker, listener) => {
    if (!fastShape(plan)) return;
    const threads = io.threadFile === undefined ? undefined : { script: io.threadFile, more: wanted - 1 };
    const sink = {
      write: rows.write,
      descriptor: rows.descriptor?.(),
      name: flags.output === "-" ? undefined : flags.output,
    };
    const delivered = (rest: Rest): void => {
      plain.rest = rest;
    };
    plain.rest = await runFastLane({ job, file: plain, sink, threads, delivered }, maker, listener);
  };
}
