import type { HardwareUse, TrainingRun } from "../core/index.ts";
import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";
import type { Columns } from "./columns.ts";
import { type RowHardware, rowHardware } from "./row-hardware.ts";
import { type RowPlaces, rowPlaces } from "./row-places.ts";
import { type Cell, RowReader } from "./row-reader.ts";

/** A run as a row gives it; its places are still to be looked up, so `run.region` is not set. */
export interface RowRun {
  run: TrainingRun;
  /** Where the row says what stands in `run.hardware`. */
  hardware: RowHardware[];
  places: RowPlaces;
  /** Heading of the instance type. */
  instanceHeading?: string;
  /** Energy in kWh that the file's authors recorded, for where hardware and time give none. */
  recordedEnergyKwh?: number;
}

/**
 * Reads a row; everything that is wrong with it is found at once. Findings name the heading of the cell.
 * @returns the run without the values that are wrong, and what is wrong
 */
export function rowRun(
  columns: Columns,
  cells: readonly Cell[],
): { row: RowRun; findings: readonly Diagnostic[] } {
  const row = new RowReader(cells);
  const model = row.filled(columns.model);
  const instance = row.filled(columns.instance);
  const run = defined({
    model: model && row.text(model),
    year: row.number("year", columns.year),
    pue: row.pue(columns.pue),
    intensityGPerKwh: row.number("intensity_g_per_kwh", columns.intensity_g_per_kwh),
    energyKwh: row.number("energy_kwh", columns.energy_kwh),
  });
  const memoryGb = row.number("memory_gb", columns.memory_gb);
  const recordedEnergyKwh = row.number("energy_kwh", columns.recordedEnergy);
  const hardware = hardwareOf(columns, row, run.energyKwh !== undefined);
  const [first] = hardware;
  const reading: RowRun = { run: { ...run, hardware: [] }, hardware: [], places: rowPlaces(columns, row) };
  if (memoryGb !== undefined) reading.run.memory = { gb: memoryGb };
  if (recordedEnergyKwh !== undefined) reading.recordedEnergyKwh = recordedEnergyKwh;
  if (instance) {
    const { count, hours } = first?.use ?? {};
    reading.run.instance = { query: row.text(instance), ...defined({ count, hours }) };
    reading.instanceHeading = instance.name;
  } else {
    reading.run.hardware = hardware.map(({ use }) => use);
    reading.hardware = hardware;
  }
  return { row: reading, findings: row.findings };
}

/** Hardware with the time and wattage that the row gives; none where the row says nothing of it. */
function hardwareOf(columns: Columns, row: RowReader, energyGiven: boolean): RowHardware[] {
  const hours = row.number("hours", columns.hours);
  const own = row.number("hardware_hours", columns.hardware_hours);
  const recorded = row.number("hardware_hours", columns.recordedHardwareHours);
  const powerW = row.number("power_w", columns.power_w);
  const all = rowHardware(columns, row);
  const [first] = all;
  const hardwareHours = own ?? (first?.use.count === undefined || hours === undefined ? recorded : undefined);
  refuseContradictions(all, { hours, own, hardwareHours, powerW }, columns, row);
  const nothing = first?.heading === undefined && powerW === undefined && hardwareHours === undefined;
  if (nothing && energyGiven) return [];
  const time = hardwareHours === undefined ? { hours } : { hardwareHours };
  return all.map((one) => ({ ...one, use: defined({ powerW, ...time, ...one.use }) as HardwareUse }));
}

interface Given {
  hours: number | undefined;
  own: number | undefined;
  hardwareHours: number | undefined;
  powerW: number | undefined;
}

/** Relative difference up to which count × hours and hardware-hours are the same figure, rounded. */
const ROUNDING = 1e-3;

function refuseContradictions(
  all: readonly RowHardware[],
  given: Given,
  columns: Columns,
  row: RowReader,
): void {
  const { hours, own, hardwareHours, powerW } = given;
  const clash = (names: (string | undefined)[], reason: string): void => {
    const where = names[0] === undefined ? undefined : { field: names[0] };
    row.findings.push(finding("CONTRADICTORY", { given: names.map((n) => n ?? ""), reason }, where));
  };
  const heading = (field: "hours" | "hardware_hours" | "power_w") => row.filled(columns[field])?.name;
  const count = all[0]?.use.count;
  if (own !== undefined && hours !== undefined && count !== undefined && all.length === 1) {
    const differs = Math.abs(count * hours - own) > ROUNDING * own;
    if (differs)
      clash([heading("hardware_hours"), heading("hours")], `${count} × ${hours} h is not ${own} h`);
  }
  if (all.length < 2) return;
  const several = "several kinds of hardware";
  if (hardwareHours !== undefined) {
    clash(
      [heading("hardware_hours") ?? "hardware-hours", several],
      "one number cannot be shared out among them",
    );
  }
  if (powerW !== undefined) clash([heading("power_w"), several], "one wattage cannot serve them all");
}

/** The values that are there; `undefined` is left out. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    if (values[key] !== undefined) kept[key] = values[key] as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
