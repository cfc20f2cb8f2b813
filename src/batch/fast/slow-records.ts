import { success } from "../../diagnostics/diagnostic.ts";
import { csvRecord } from "../../records/csv-records.ts";
import { wellFormedCells } from "../../records/well-formed.ts";
import { csvRows } from "../../render/batch-rows.ts";
import type { Plan } from "../plan.ts";
import { RESULT_COLUMNS } from "../results.ts";
import { type RunContext, runRecord } from "../run.ts";
import type { Scorer } from "../score.ts";
import type { LaneJob, SlowRow } from "./job.ts";

const decoder = new TextDecoder();
const SOURCE = { format: "csv", delimiter: "," } as const;

/** Scores single records by the rules of the slow lane. */
export class SlowRecords {
  /** Records scored since it was last set. */
  rows = 0;
  readonly #header: readonly string[];
  readonly #plan: Plan;
  readonly #context: RunContext;
  readonly #writer: ReturnType<typeof csvRows>;

  constructor({ file, header, raw }: LaneJob, plan: Plan, score: Scorer) {
    this.#header = header;
    this.#plan = plan;
    this.#context = { file, score, planOf: () => success(plan) };
    this.#writer = csvRows({ delimiter: ",", raw, visibleOnly: false, results: RESULT_COLUMNS });
    this.#writer.start(plan.keptNames);
  }

  /** Scores a well-formed record; undefined for an empty line, which is none. */
  score(bytes: Uint8Array, line: number): SlowRow | undefined {
    const raw = decoder.decode(bytes).replace(/\r?\n$/, "");
    if (raw === "") return undefined;
    this.rows++;
    const { header: _, ...record } = csvRecord(this.#header, wellFormedCells(raw) ?? [raw], raw, line);
    const result = runRecord({ ...record, header: this.#header }, SOURCE, this.#context);
    if (!result.ok) return { kind: "row", record, outcome: result };
    const text = this.#writer.row({
      names: this.#plan.keptNames,
      cells: record.cells,
      results: result.score.cells,
      raw,
    });
    return { kind: "row", record, outcome: { ok: true, score: result.score, text } };
  }
}

/** Moves a record's place down by the lines before its block. */
export function moveDown({ record, outcome }: SlowRow, lines: number): void {
  record.line += lines;
  if (outcome.ok) return;
  for (const { where } of outcome.findings) if (where?.line !== undefined) where.line += lines;
}
