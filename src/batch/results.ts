import type { EstimateHardware, Figures } from "../core/index.ts";
import { type Diagnostic, isWarning } from "../diagnostics/diagnostic.ts";
import type { ResolvedRun } from "../estimate/resolve-run.ts";
import { RANGE_COLUMNS } from "../range/cells.ts";

/** The columns that `batch` appends to a row, in this order; scripts depend on the names. */
export const RESULT_COLUMNS = [
  "hardware_id",
  "hardware_hours",
  "power_w",
  "energy_kwh",
  "pue",
  "region_id",
  "intensity_g_per_kwh",
  "intensity_year",
  "intensity_kind",
  "main_energy_source",
  "co2eq_kg",
  "warnings",
] as const;

/** The columns that `batch` appends: with `--range`, those of the range too. */
export const resultColumns = (ranged: boolean): readonly string[] =>
  ranged ? [...RESULT_COLUMNS, ...RANGE_COLUMNS] : RESULT_COLUMNS;

export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** A result: null where it is not known or not needed. */
export type ResultCell = string | number | null;

/** The columns that `--rejects` puts before those of the input. */
export const REJECT_COLUMNS = ["reject_place", "reject_code", "reject_message"] as const;

/** Headings that no unscored file has together. */
const SCORED: readonly ResultColumn[] = ["hardware_id", "region_id", "co2eq_kg"];

/** Headings that an earlier run of `batch` wrote: results where the file was scored, and reasons of rejection. */
export function earlierColumns(names: readonly string[]): { results: string[]; rejects: string[] } {
  const has = (wanted: readonly string[]) => wanted.every((name) => names.includes(name));
  return {
    results: has(SCORED) ? resultColumns(has(RANGE_COLUMNS)).filter((name) => names.includes(name)) : [],
    rejects: has(REJECT_COLUMNS) ? [...REJECT_COLUMNS] : [],
  };
}

/** The results of a row in the order of RESULT_COLUMNS; of several kinds of hardware, names and watts are joined by `;`. */
export function resultCells(
  { hardware, place }: ResolvedRun,
  { hardwareHours, energyKwh, co2eqKg }: Figures,
  findings: readonly Diagnostic[],
): ResultCell[] {
  const { gPerKwh, year, kind, mainEnergySource } = place.intensity;
  return [
    joined(hardware, (h) => h.id),
    hardwareHours,
    joined(hardware, (h) => h.power_w),
    energyKwh,
    place.pue.value,
    place.region?.id ?? null,
    gPerKwh,
    year,
    kind,
    mainEnergySource,
    co2eqKg,
    findings
      .filter(isWarning)
      .map(({ code }) => code)
      .join(";"),
  ];
}

function joined(
  hardware: readonly EstimateHardware[],
  pick: (h: EstimateHardware) => ResultCell,
): ResultCell {
  if (hardware.length === 1) return pick(hardware[0]!);
  return hardware.length === 0 ? null : hardware.map((h) => pick(h) ?? "").join(";");
}
