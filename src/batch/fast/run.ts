import { readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { ReadError } from "../../files/read-text.ts";
import type { Plan } from "../plan.ts";
import type { Listener } from "../process.ts";
import type { ReportMaker } from "../report.ts";
import type { ReadAt } from "./blocks.ts";
import type { FastFile } from "./fast-file.ts";
import { type LaneEvent, type LaneJob, planned } from "./job.ts";
import { Lane } from "./lane.ts";
import { OtherThread } from "./other-thread.ts";
import { type Rest, Turns } from "./turns.ts";

/** How the fast lane runs. */
export interface FastOptions {
  job: LaneJob;
  file: FastFile;
  /** Where the text of rows goes: its descriptor is for other threads, its name for what goes wrong there. */
  sink: { write: (text: Uint8Array) => void; descriptor: number | undefined; name: string | undefined };
  /** The script of other threads, and how many there are besides this one. */
  threads: { script: string; more: number } | undefined;
  /** Is told after each block up to where the file is done. */
  delivered: (rest: Rest) => void;
}

/**
 * Scores a file up to its end, or to a record that only the slow lane can read.
 * @returns where the slow lane has to go on; undefined at the file's end
 */
export async function runFastLane(
  { job, file, sink, threads, delivered }: FastOptions,
  maker: ReportMaker,
  listener: Listener,
): Promise<Rest | undefined> {
  const turns = new Turns(file.start);
  const { plan } = planned(job);
  const tell = (event: LaneEvent): void => tellOf(event, job, plan, maker, listener);
  const others = Array.from({ length: sink.descriptor === undefined ? 0 : (threads?.more ?? 0) }, () => {
    const { fd, size, start } = file;
    const given = { job, fd, size, start: start.position, memory: turns.memory, output: sink.descriptor! };
    return new OtherThread(threads!.script, given, turns, sink.name);
  });
  const tellOthers = (): void => {
    const blocks = others.flatMap((other) => other.receive());
    blocks.sort((a, b) => a.block - b.block);
    for (const { events } of blocks) events.forEach(tell);
  };
  try {
    const lane = new Lane(job, readerOf(file.fd, file.size, job.file));
    const deliver = (text: Uint8Array, events: readonly LaneEvent[]): void => {
      tellOthers();
      sink.write(text);
      events.forEach(tell);
      delivered(turns.delivered);
      listener.progress(turns.delivered.rows);
    };
    maker.merge(await lane.run(turns, deliver, setImmediate));
    for (const other of others) await other.end();
    tellOthers();
    for (const { tally } of others) maker.merge(tally);
  } finally {
    turns.stop();
  }
  const { position, line } = turns.delivered;
  return position < file.size ? { position, line } : undefined;
}

/** Reads a regular file as long as it was when it was opened. */
export function readerOf(fd: number, size: number, name: string): ReadAt {
  return (to, offset, length, position) => {
    const wanted = Math.min(length, size - position);
    let got = 0;
    try {
      for (let read = -1; got < wanted && read !== 0; got += read) {
        read = readSync(fd, to, offset + got, wanted - got, position + got);
      }
    } catch (error) {
      throw new ReadError(name, error);
    }
    return got;
  };
}

function tellOf(
  event: LaneEvent,
  { header }: LaneJob,
  plan: Plan,
  maker: ReportMaker,
  listener: Listener,
): void {
  if (event.kind === "warned") {
    maker.mention(event.warnings);
    return;
  }
  const { outcome } = event;
  const record = { ...event.record, header };
  if (outcome.ok) maker.add({ ok: true, record, plan, score: outcome.score });
  else {
    const result = { ok: false, record, findings: outcome.findings } as const;
    maker.add(result);
    listener.row(result);
  }
}
