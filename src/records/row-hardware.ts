import type { HardwareKind, HardwareUse } from "../core/index.ts";
import type { Column, Columns } from "./columns.ts";
import { runFromInput } from "./input.ts";
import type { RowReader } from "./row-reader.ts";

/** One kind of hardware of a row, and where the row says so. */
export interface RowHardware {
  use: HardwareUse;
  /** Heading of the name; undefined where the row names none. */
  heading?: string;
  /** Whether the file has a column for the count and the row leaves it empty. */
  countBlank: boolean;
}

/**
 * The kinds of hardware of a row with their counts. `hardware` stands for GPU and TPU columns; of these, each that is
 * filled is one. A CPU beside others counts where its count is given too: many files name the host's CPU and mean no
 * more by it.
 */
export function rowHardware(columns: Columns, row: RowReader): RowHardware[] {
  const list = row.list(columns.hardware);
  if (list) return listedHardware(list, row);
  const name = (kind: HardwareKind | undefined) =>
    row.filled(columns.hardware, (column) => column.kind === kind);
  const general = name(undefined);
  const named = general ? [general] : [name("gpu"), name("tpu")].filter((column) => column !== undefined);
  const cpu = name("cpu");
  const cpuCounts =
    cpu && (named.length === 0 || row.filled(columns.count, (column) => column.kind === "cpu"));
  if (cpuCounts) named.push(cpu);
  if (named.length === 0) return [counted(undefined, true, columns, row)];
  return named.map((column) => counted(column, named.length === 1, columns, row));
}

/** A list of hardware as the library takes it: `[{ "name": "V100", "count": 8, "hours": 48 }]`. */
function listedHardware({ items, heading }: { items: readonly unknown[]; heading: string }, row: RowReader) {
  const input = runFromInput({ hardware: items });
  row.findings.push(...input.findings.map((f) => ({ ...f, where: { field: heading } })));
  return input.ok ? input.value.hardware.map((use) => ({ use, heading, countBlank: false })) : [];
}

/** A name with its count; where it is the row's only one, any column of counts is its own, those of its kind first. */
function counted(
  name: Column | undefined,
  alone: boolean,
  { count: counts }: Columns,
  row: RowReader,
): RowHardware {
  const kind = name?.kind;
  const own = (column: Column): boolean => column.kind === kind;
  const others = (column: Column): boolean => column.kind !== "cpu";
  const column = row.filled(counts, own) ?? (alone ? row.filled(counts, others) : undefined);
  const count = column && row.numberIn("count", column);
  const use: HardwareUse = {};
  if (name) use.query = row.text(name);
  if (kind) use.kind = kind;
  if (count !== undefined) use.count = count;
  const counted = counts.some((c) => own(c) || (alone && others(c)));
  return { use, countBlank: counted && !column, ...(name && { heading: name.name }) };
}
