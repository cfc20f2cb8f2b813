import type { HardwareKind, HardwareUse } from "../core/index.ts";
import type { Column, Columns } from "./columns.ts";
import type { RowReader } from "./row-reader.ts";

/** One kind of hardware of a row, and where the row says so. */
export interface RowHardware {
  use: HardwareUse;
  /** Heading of the name; undefined where the row names none. */
  heading?: string;
  /** Whether the file has a column for the count and the row leaves it empty. */
  countBlank: boolean;
}

interface Named {
  name?: Column;
  kind?: HardwareKind;
}

/**
 * The kinds of hardware of a row with their counts. `hardware` stands for GPU and TPU columns; of these, each that is
 * filled is one. A CPU beside others counts where its count is given too: many files name the host's CPU and mean no
 * more by it.
 */
export function rowHardware(columns: Columns, row: RowReader): RowHardware[] {
  const general = named(columns, row, undefined);
  const others = general.length ? general : [...named(columns, row, "gpu"), ...named(columns, row, "tpu")];
  const cpuCounts = others.length === 0 || row.filled(ofKind(columns.count, "cpu")) !== undefined;
  const all = cpuCounts ? [...others, ...named(columns, row, "cpu")] : others;
  if (all.length === 0) return [counted({}, columns.count, row)];
  return all.map((one) => counted(one, countColumns(columns.count, one.kind, all.length === 1), row));
}

function named(columns: Columns, row: RowReader, kind: HardwareKind | undefined): Named[] {
  if (columns.hardware.length === 0) return [];
  const name = row.filled(ofKind(columns.hardware, kind));
  return name ? [{ name, ...(kind && { kind }) }] : [];
}

function counted({ name, kind }: Named, counts: readonly Column[], row: RowReader): RowHardware {
  const column = row.filled(counts);
  const count = column && row.number("count", [column]);
  const use: HardwareUse = {
    ...(name && { query: row.text(name) }),
    ...(kind && { kind }),
    ...(count !== undefined && { count }),
  };
  return { use, countBlank: counts.length > 0 && !column, ...(name && { heading: name.name }) };
}

/** Columns of counts for a kind of hardware; where it is the row's only one, any column of counts is its own. */
function countColumns(counts: readonly Column[], kind: HardwareKind | undefined, alone: boolean): Column[] {
  const own = ofKind(counts, kind);
  return alone ? [...own, ...counts.filter((c) => c.kind !== kind && c.kind !== "cpu")] : own;
}

function ofKind(columns: readonly Column[], kind: HardwareKind | undefined): Column[] {
  return columns.filter((column) => column.kind === kind);
}
