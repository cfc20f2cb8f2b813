import type { Column, Columns } from "../records/columns.ts";

export type AmountName =
  | "count"
  | "hours"
  | "hardware_hours"
  | "recorded_hours"
  | "energy_kwh"
  | "recorded_energy"
  | "power_w"
  | "pue"
  | "intensity";

/** A field of which the engine multiplies plain numbers itself, so that they do not tell tuples apart. */
export interface Amount {
  name: AmountName;
  /** Its columns; of several the first that is filled counts. */
  columns: readonly Column[];
  /** The least number that is multiplied; others go to co2ml as they are written. */
  least: number;
  whole?: true;
  /** Columns whose filling makes the result no product of this field: it then goes to co2ml as written. */
  unless: readonly Column[][];
}

/** Above zero, and far from where products of five numbers would leave the range of a double. */
const SMALL = 1e-9;
/** The greatest number that the engine multiplies itself. */
export const GREATEST = 1e12;

/** Whether rows of a file can have several kinds of hardware, or memory: then their watts are a list. */
export function severalLines(columns: Columns): boolean {
  return severalKinds(columns) || columns.memory_gb.length > 0;
}

function severalKinds({ hardware, count }: Columns): boolean {
  const kinds = (list: readonly Column[]) => new Set(list.map(({ kind }) => kind)).size;
  return kinds(hardware) > 1 || kinds(count) > 1;
}

/**
 * The amounts of a file. The result of a row is a product of its amounts, but for two cases: several kinds of
 * hardware with counts of their own, and memory, whose energy is a sum with that of the hardware. An instance type
 * has its own wattage.
 */
export function amountsOf(columns: Columns): Amount[] {
  const { memory_gb: memory, hardware_hours, recordedHardwareHours } = columns;
  const withMemory = memory.map((column) => [column]);
  const withInstance = columns.instance.map((column) => [column]);
  const time = [...hardware_hours, ...recordedHardwareHours];
  const both = memory.flatMap((one) => time.map((other) => [one, other]));
  const amount = (
    name: AmountName,
    columns: readonly Column[],
    least: number,
    unless: Column[][] = [],
  ): Amount => ({
    ...{ name, columns, least, unless },
  });
  return [
    { ...amount("count", severalKinds(columns) ? [] : columns.count, 1, withMemory), whole: true },
    amount("hours", columns.hours, SMALL, both),
    amount("hardware_hours", hardware_hours, SMALL, withMemory),
    amount("recorded_hours", recordedHardwareHours, SMALL, withMemory),
    amount("energy_kwh", columns.energy_kwh, 0),
    amount("recorded_energy", columns.recordedEnergy, 0),
    amount("power_w", severalLines(columns) ? [] : columns.power_w, SMALL, withInstance),
    amount("pue", columns.pue, 1),
    amount("intensity", columns.intensity_g_per_kwh, 0),
  ];
}

/** Whether a column gives hours, hardware-hours or energy. */
export function hasTime(columns: Columns): boolean {
  const names: AmountName[] = ["hours", "hardware_hours", "recorded_hours", "energy_kwh", "recorded_energy"];
  return amountsOf(columns).some(({ name, columns }) => names.includes(name) && columns.length > 0);
}
