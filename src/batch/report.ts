import dataVersion from "../catalog/generated/version.ts";
import { type Diagnostic, finding, isWarning, strictly } from "../diagnostics/diagnostic.ts";
import { type FindingCount, FindingCounts } from "./finding-counts.ts";
import { groupValue } from "./group-keys.ts";
import { type GroupResult, Groups, type GroupsState } from "./groups.ts";
import { type ModelResult, Models } from "./models.ts";
import { RangeSums } from "./ranged.ts";
import type { RowResult } from "./run.ts";
import { Totals, type TotalsResult, type TotalsState } from "./totals.ts";

export const BATCH_SCHEMA = "co2ml/batch/1";
export const DATA_VERSION: string = dataVersion;

/** What a file of runs comes to, apart from its rows: what `--summary` writes. */
export interface BatchSummary {
  schema: typeof BATCH_SCHEMA;
  data_version: string;
  /** Names of `--by`. */
  by: readonly string[];
  groups: GroupResult[];
  totals: TotalsResult;
}

/** What people are told about a batch. */
export interface BatchReport extends BatchSummary {
  models: ModelResult[];
  rowsNotListed: number;
  /** Findings about the file as a whole. */
  notes: readonly Diagnostic[];
  /** Warnings that rows share. */
  warnings: FindingCount[];
  /** The first errors, each with its place. */
  errors: readonly Diagnostic[];
  /** Rejected rows that these are of. */
  rowsShown: number;
  /** Rejected rows by the code of their first error. */
  rejectedBy: ReadonlyMap<string, number>;
}

/** Rows that were counted elsewhere. */
export interface TallyState {
  totals: TotalsState;
  groups: GroupsState;
  warnings: readonly FindingCount[];
}

/** Errors that are shown one by one. */
const MOST_SHOWN = 20;

/** Gathers totals, groups, models and findings while rows go by. */
export class ReportMaker {
  readonly totals = new Totals();
  readonly notes: Diagnostic[] = [];
  readonly #by: readonly string[];
  readonly #groups: Groups;
  readonly #models: Models | undefined;
  #ranges: RangeSums | undefined;
  readonly #warnings = new FindingCounts();
  readonly #errors: Diagnostic[] = [];
  readonly #rejectedBy = new Map<string, number>();
  #rowsShown = 0;
  #replaced = { rows: 0, line: 0 };

  /** @param withModels whether models are listed, which takes memory for each */
  constructor(by: readonly string[], withModels: boolean) {
    this.#by = by;
    this.#groups = new Groups(by);
    this.#models = withModels ? new Models() : undefined;
  }

  add(result: RowResult): void {
    this.totals.rows++;
    if ((result.record.raw ?? result.record.object)?.includes("\ufffd"))
      this.#noteReplaced(result.record.line);
    if (!result.ok) {
      this.#reject(result.findings);
      return;
    }
    const { record, score } = result;
    const keys = result.plan.groupKeys;
    this.totals.add(score.figures, score.kind);
    if (keys.length)
      this.#groups.add(
        keys.map((key) => groupValue(key, record.cells, score)),
        score.figures,
      );
    const model = score.model ?? `line ${record.line}`;
    this.#models?.add(model, score.figures);
    if (score.range) {
      this.#ranges ??= new RangeSums();
      this.#ranges.add(this.#models && model, score.range);
    }
    for (const found of score.findings) if (isWarning(found)) this.#warnings.add(found);
  }

  /** Keeps the places of warnings whose rows `merge` counts. */
  mention(warnings: readonly Diagnostic[]): void {
    for (const found of warnings) this.#warnings.add(found, 0);
  }

  /** Adds rows that were counted elsewhere. */
  merge({ totals, groups, warnings }: TallyState): void {
    this.totals.merge(totals);
    this.#groups.merge(groups);
    for (const { finding: found, rows } of warnings) this.#warnings.add(found, rows);
  }

  report(): BatchReport {
    const totals = this.totals.toResult();
    const models = this.#models?.toResult() ?? [];
    const ranges = this.#ranges;
    const { lifecycle, direct } = totals.intensity_kinds;
    const mixed = lifecycle > 0 && direct > 0 ? [finding("MIXED_KINDS", { lifecycle, direct })] : [];
    const replaced = this.#replaced.rows > 0 ? [finding("REPLACED_CHARACTERS", this.#replaced)] : [];
    return {
      schema: BATCH_SCHEMA,
      data_version: DATA_VERSION,
      by: this.#by,
      groups: this.#groups.toResult(totals),
      totals: { ...totals, ...(ranges && { range: ranges.total() }) },
      models: models.map((m) => ({ ...m, ...(ranges && { range: ranges.ofModel(m.model) }) })),
      rowsNotListed: this.#models?.rowsNotListed ?? 0,
      notes: [...this.notes, ...replaced, ...mixed],
      warnings: this.#warnings.toResult(),
      errors: this.#errors,
      rowsShown: this.#rowsShown,
      rejectedBy: this.#rejectedBy,
    };
  }

  #noteReplaced(line: number): void {
    this.#replaced.rows++;
    this.#replaced.line ||= line;
  }

  #reject(findings: readonly Diagnostic[]): void {
    this.totals.rejected++;
    const code = findings[0]?.code ?? "";
    this.#rejectedBy.set(code, (this.#rejectedBy.get(code) ?? 0) + 1);
    if (this.#errors.length >= MOST_SHOWN) return;
    this.#errors.push(...findings);
    this.#rowsShown++;
  }
}

/** The part of a report that machines get. */
export function summaryOf({ schema, data_version, by, groups, totals }: BatchReport): BatchSummary {
  return { schema, data_version, by, groups, totals };
}

/** The report with its warnings as errors, for `--strict`. */
export function strictReport(report: BatchReport): BatchReport {
  return { ...report, warnings: report.warnings.map((w) => ({ ...w, finding: strictly(w.finding) })) };
}
