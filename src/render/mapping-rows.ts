import { RESULT_COLUMNS, type ResultCell } from "../batch/results.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { COUNT_MARK, MAPPING_COLUMNS, type MappingColumn } from "../sql/mapping.ts";
import type { ResolvedTuple } from "../sql/tuple.ts";
import { codesText, reasonsText } from "./batch-rejects.ts";

/** What `co2ml resolve` appends to a tuple, in the order of MAPPING_COLUMNS. */
export function mappingCells({ score, hoursFrom, energyFrom, reasons, count }: ResolvedTuple): ResultCell[] {
  const results = RESULT_COLUMNS.map((name, i) => [name, score?.cells[i]]);
  const cells: Partial<Record<MappingColumn, ResultCell>> = {
    ...Object.fromEntries(results),
    year_asked: score?.year,
    hours_from: hoursFrom,
    energy_from: energyFrom,
    ...(reasons.length && { code: codesText(reasons), message: reasonsText(reasons) }),
    ...(count && {
      count_in_name: count.inName,
      count_code: codesText(count.reasons),
      count_message: reasonsText(count.reasons.map(marked)),
    }),
  };
  return MAPPING_COLUMNS.map((name) => cells[name] ?? null);
}

/** The engine puts the row's count in the place of the mark. */
function marked(found: Diagnostic): Diagnostic {
  return found.code === "COUNT_TWICE"
    ? { ...found, args: { ...found.args, given: COUNT_MARK } as never }
    : found;
}
