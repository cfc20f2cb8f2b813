import type { EstimateOptions } from "../core/index.ts";
import {
  type Diagnostic,
  failure,
  finding,
  isError,
  type Outcome,
  success,
} from "../diagnostics/diagnostic.ts";
import { located } from "../records/located.ts";
import { mappingsOf } from "../records/mappings.ts";
import type { RecordSource, SourceRecord } from "../records/record.ts";
import { type ClaimColumns, claimColumnsOf } from "./claim-columns.ts";
import { claimRow } from "./claim-row.ts";
import { type CheckResult, resultOf } from "./totals.ts";
import { check, type Verdict } from "./verdict.ts";

/** How a file of claims is to be understood. */
export interface CheckOptions extends EstimateOptions {
  /** The file's name, for findings. */
  file: string;
  /** `--map FIELD="Column"`, each. */
  map?: readonly string[];
}

/**
 * Checks every claim of a file, in its order. Rows that cannot be read are counted, and are findings.
 * Fails where the file claims nothing.
 */
export async function checkFile(source: RecordSource, options: CheckOptions): Promise<Outcome<CheckResult>> {
  const { file } = options;
  const columnsOf = rememberedColumns(options);
  if (source.format === "csv" && !source.header) return failure(finding("EMPTY_FILE", { path: file }));
  const columns = source.header && columnsOf(source.header);
  if (columns && !columns.ok)
    return failure(...columns.findings.map((f) => ({ ...f, where: { file, line: 1 } })));
  const verdicts: Verdict[] = [];
  const findings: Diagnostic[] = [];
  let rejected = 0;
  for await (const records of source.batches) {
    for (const record of records) {
      const outcome = checked(record, columnsOf, options);
      if (outcome.ok) verdicts.push(outcome.value);
      else rejected++;
      findings.push(...outcome.findings.map((f) => located(f, record, source, file)));
    }
  }
  return success(resultOf(verdicts, rejected), findings);
}

type ColumnsOf = (header: readonly string[]) => Outcome<ClaimColumns>;

function checked(record: SourceRecord, columnsOf: ColumnsOf, options: CheckOptions): Outcome<Verdict> {
  if (record.broken) return failure(record.broken);
  const columns = columnsOf(record.header);
  if (!columns.ok) return columns;
  const subject = claimRow(record.header, columns.value, record.cells, options);
  if (!subject.ok) return failure(...subject.findings.filter(isError));
  return success(check({ ...subject.value, where: { file: options.file, line: record.line } }));
}

function rememberedColumns({ map = [] }: CheckOptions): ColumnsOf {
  const known = new Map<readonly string[], Outcome<ClaimColumns>>();
  return (header) => {
    const columns = known.get(header) ?? columnsFor(header, map);
    known.set(header, columns);
    return columns;
  };
}

function columnsFor(header: readonly string[], map: readonly string[]): Outcome<ClaimColumns> {
  const mappings = mappingsOf(map, header);
  if (!mappings.ok) return mappings;
  const columns = claimColumnsOf(header, { meanings: mappings.value });
  if (columns.ok && columns.value.energy.length + columns.value.co2eq.length === 0) {
    const fields = ["energy_kwh_reported", "co2eq_kg_reported"];
    return failure(finding("NO_CLAIM", { fields, headings: header.filter(Boolean) }));
  }
  return columns;
}
