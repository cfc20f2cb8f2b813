import type { Plan } from "../../batch/plan.ts";
import type { RowResult } from "../../batch/run.ts";
import { type Diagnostic, finding } from "../../diagnostics/diagnostic.ts";
import { folded } from "../../records/headings.ts";
import { textOf } from "../../records/row-reader.ts";
import type { SurveyRecord } from "../record.ts";
import type { RejectedRow } from "../survey.ts";
import { numberOf, sentenceOf } from "./cells.ts";
import { type SurveyColumns, surveyColumnsOf } from "./columns.ts";
import { type RecordOptions, recordOf } from "./record-of.ts";

/** Gathers the scored rows of a file as records of a survey. */
export class Collector {
  readonly records: SurveyRecord[] = [];
  readonly rejected: RejectedRow[] = [];
  readonly #options: RecordOptions;
  readonly #columns = new Map<readonly string[], SurveyColumns>();
  readonly #headings = new Set<string>();
  readonly #notNumbers = new Map<string, number>();

  constructor(options: RecordOptions) {
    this.#options = options;
  }

  add(result: RowResult): void {
    const { record } = result;
    if (!result.ok) {
      const reasons = result.findings.map((f) => ({ code: f.code, message: sentenceOf(f) }));
      this.rejected.push({ line: record.line, reasons });
      return;
    }
    const columns = this.#columnsOf(result.plan);
    this.#noteNotNumbers(columns, record.cells);
    this.records.push(recordOf(record, result.score, result.plan.columns, columns, this.#options));
  }

  /** What was odd about the scores: cells that are no numbers, and names that are nowhere. */
  findings(): Diagnostic[] {
    const { higher, lower } = this.#options.directions;
    const known = new Set([
      ...this.#headings,
      ...this.records.flatMap((r) => r.metrics.map((m) => folded(m.name))),
    ]);
    return [
      ...[...this.#notNumbers].map(([column, rows]) => finding("SCORE_NOT_A_NUMBER", { column, rows })),
      ...[...higher, ...lower]
        .filter((name) => !known.has(folded(name)))
        .map((name) => finding("UNKNOWN_METRIC", { name, metrics: this.metrics() })),
    ];
  }

  /** Names of the metrics that the file has. */
  metrics(): string[] {
    return [...new Set(this.records.flatMap((r) => r.metrics.map((m) => m.name)))];
  }

  #columnsOf({ names, kept }: Plan): SurveyColumns {
    const known = this.#columns.get(names);
    if (known) return known;
    const columns = surveyColumnsOf(names, kept, this.#options.directions);
    this.#columns.set(names, columns);
    for (const name of names) this.#headings.add(folded(name));
    return columns;
  }

  #noteNotNumbers({ metrics }: SurveyColumns, cells: readonly unknown[]): void {
    for (const { index, name } of metrics) {
      const cell = cells[index];
      const text = cell === undefined || cell === null ? "" : textOf(cell);
      if (text !== "" && numberOf(text) === null) {
        this.#notNumbers.set(name, (this.#notNumbers.get(name) ?? 0) + 1);
      }
    }
  }
}
