import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { cellPosition } from "./cell-position.ts";
import type { RecordSource, SourceRecord } from "./record.ts";

/** A finding with the file, line and column of the cell whose heading it names. */
export function located(
  found: Diagnostic,
  record: SourceRecord,
  source: Pick<RecordSource, "format" | "delimiter">,
  file: string,
): Diagnostic {
  const { header, line, column, raw } = record;
  const field = found.where?.field;
  const index = field === undefined ? -1 : header.indexOf(field);
  const inText = source.format === "csv" && raw !== undefined && index >= 0;
  const position = inText
    ? cellPosition(raw, source.delimiter, line, index)
    : { line, ...(column !== undefined && { column }) };
  return { ...found, where: { file, ...position, ...(field !== undefined && { field }) } };
}
