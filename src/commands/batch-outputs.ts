import type { Plan } from "../batch/plan.ts";
import { type BatchReport, summaryOf } from "../batch/report.ts";
import type { RowResult } from "../batch/run.ts";
import { type Diagnostic, failure, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { buffered } from "../files/buffered.ts";
import { openDraft, type Sink } from "../files/draft.ts";
import { spool } from "../files/spool.ts";
import { rejectsHeader, rejectsLine, rejectsNames } from "../render/batch-rejects.ts";
import type { BatchWriter } from "../render/batch-rows.ts";
import type { CsvStyle } from "../render/csv-text.ts";
import { summaryJson } from "../render/summary-json.ts";
import type { BatchFlags } from "./batch-flags.ts";
import type { Io } from "./io.ts";

/** Where everything goes that a batch writes. */
export interface Sinks {
  rows: Sink;
  rejects: Sink | undefined;
  summary: Sink | undefined;
}

/** Takes back everything that has not got its name. */
export function discard({ rows, rejects, summary }: Sinks): void {
  for (const sink of [rows, rejects, summary]) sink?.discard();
}

/** Opens every output, or none: the file of `--output`, else standard output, which `--strict` holds back. */
export function openSinks(flags: BatchFlags, io: Io): Outcome<Sinks> {
  const findings: Diagnostic[] = [];
  const opened: Sink[] = [];
  const file = (path: string | undefined): Sink | undefined => {
    const sink = path === undefined ? undefined : openDraft(path, flags.force ?? false);
    if (sink?.ok) opened.push(sink.value);
    findings.push(...(sink?.findings ?? []));
    return sink?.ok ? buffered(sink.value) : undefined;
  };
  const rows = flags.output === "-" ? undefined : file(flags.output);
  const rejects = file(flags.rejects);
  const summary = file(flags.summary);
  if (findings.length === 0)
    return success({ rows: rows ?? standard(flags.strict ?? false, io), rejects, summary });
  for (const sink of opened) sink.discard();
  return failure(...findings);
}

function standard(heldBack: boolean, { out, outDescriptor }: Io): Sink {
  if (heldBack) return buffered(spool(out));
  const commit = () => success(null);
  return buffered({ write: out, descriptor: () => outDescriptor, commit, discard: () => {} });
}

/** Writes results to the sinks as they come, and the rest at the end. */
export class Outputs {
  readonly #sinks: Sinks;
  readonly #writer: BatchWriter;
  readonly #style: CsvStyle;
  #names: readonly string[] = [];
  #rejectNames: readonly string[] | undefined;

  constructor(sinks: Sinks, writer: BatchWriter, style: CsvStyle) {
    this.#sinks = sinks;
    this.#writer = writer;
    this.#style = style;
  }

  start(names: readonly string[], plan?: Plan): void {
    this.#names = names;
    this.#sinks.rows.write(this.#writer.start(names, plan));
  }

  row(result: RowResult): void {
    if (!result.ok) {
      this.#reject(result);
      return;
    }
    const { plan, record, score } = result;
    const cells = plan.kept.map((index) => record.cells[index]);
    const isWhole = plan.kept.length === plan.names.length;
    const object = plan.names === plan.keptNames ? record.object : undefined;
    const row = {
      names: plan.keptNames,
      cells,
      results: score.cells,
      ...(object !== undefined && { object }),
      ...(isWhole && record.raw !== undefined && { raw: record.raw }),
    };
    this.#sinks.rows.write(this.#writer.row(row));
  }

  /** Writes what comes after the rows, and gives every file its name. */
  async finish(report: BatchReport): Promise<Outcome<null>> {
    const { rows, rejects, summary } = this.#sinks;
    const end = await this.#writer.end(report);
    for (const text of typeof end === "string" || end instanceof Uint8Array ? [end] : end) rows.write(text);
    if (!this.#rejectNames) rejects?.write(rejectsHeader(this.#names, this.#style));
    if (summary) for (const text of summaryJson(summaryOf(report))) summary.write(text);
    for (const sink of [rejects, summary, rows]) {
      const done = sink?.commit();
      if (done && !done.ok) return done;
    }
    return success(null);
  }

  #reject(result: Extract<RowResult, { ok: false }>): void {
    if (!this.#sinks.rejects) return;
    if (!this.#rejectNames) {
      this.#rejectNames = rejectsNames(result.record.header);
      this.#sinks.rejects.write(rejectsHeader(this.#rejectNames, this.#style));
    }
    this.#sinks.rejects.write(rejectsLine(result, this.#rejectNames, this.#style));
  }
}
