import type { TrainingRun } from "../core/index.ts";
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
  const run: TrainingRun = { hardware: [] };
  readInto(run, columns, row);
  const hardware = hardwareOf(columns, row, run.energyKwh !== undefined);
  const reading: RowRun = { run, hardware, places: rowPlaces(columns, row) };
  const recorded = row.number("energy_kwh", columns.recordedEnergy);
  if (recorded !== undefined) reading.recordedEnergyKwh = recorded;
  const instance = row.filled(columns.instance);
  if (instance) asInstance(reading, row.text(instance), instance.name);
  else for (const { use } of hardware) run.hardware.push(use);
  return { row: reading, findings: row.findings };
}

function readInto(run: TrainingRun, columns: Columns, row: RowReader): void {
  const model = row.filled(columns.model);
  const year = row.number("year", columns.year);
  const pue = row.pue(columns.pue);
  const intensity = row.number("intensity_g_per_kwh", columns.intensity_g_per_kwh);
  const energy = row.number("energy_kwh", columns.energy_kwh);
  const memory = row.number("memory_gb", columns.memory_gb);
  if (model) run.model = row.text(model);
  if (year !== undefined) run.year = year;
  if (pue !== undefined) run.pue = pue;
  if (intensity !== undefined) run.intensityGPerKwh = intensity;
  if (energy !== undefined) run.energyKwh = energy;
  if (memory !== undefined) run.memory = { gb: memory };
}

/** The row's count and hours are those of the instances. */
function asInstance(reading: RowRun, query: string, heading: string): void {
  const { count, hours } = reading.hardware[0]?.use ?? {};
  reading.run.instance = { query };
  if (count !== undefined) reading.run.instance.count = count;
  if (hours !== undefined) reading.run.instance.hours = hours;
  reading.hardware = [];
  reading.instanceHeading = heading;
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
  for (const { use } of all) {
    const timed = use.hours !== undefined || use.hardwareHours !== undefined;
    if (powerW !== undefined) use.powerW ??= powerW;
    if (!timed && hardwareHours !== undefined) use.hardwareHours = hardwareHours;
    else if (!timed && hours !== undefined) use.hours = hours;
  }
  return all;
}

interface Given {
  hours: number | undefined;
  own: number | undefined;
  hardwareHours: number | undefined;
  powerW: number | undefined;
}

/** Relative difference up to which count × hours and hardware-hours are the same figure, rounded. */
export const ROUNDING = 1e-3;

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
