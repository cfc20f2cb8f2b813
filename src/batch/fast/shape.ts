import type { Column } from "../../records/columns.ts";
import type { GroupKey } from "../group-keys.ts";
import type { Plan } from "../plan.ts";
import { RESULT_COLUMNS } from "../results.ts";

/** Where a value of `--by` is found without reading the row: in a cell, or in the answer about hardware or place. */
export interface FastGroupKey {
  /** `region` is the cell of the place, whose spellings have numbers already. */
  from: "cell" | "region" | "hardware" | "place" | "year";
  /** Of the column or result. */
  index: number;
}

/** The index of a column that the file does not have. */
const NONE = -1;

/** Where the fast lane finds what it needs in a record. */
export interface FastShape {
  /** Fields of a record. */
  columns: number;
  hardware: number;
  region: number;
  /** NONE where there is none. */
  year: number;
  count: number;
  time: number;
  /** The factor of a number in the column of the time, as two that keep it exact. */
  timeMul: number;
  timeDiv: number;
  /** Whether the time is that of each device, and not device-hours. */
  perDevice: boolean;
  /** Columns that only the slow lane reads where they are filled. */
  blank: readonly number[];
  groups: readonly FastGroupKey[];
}

/**
 * How the fast lane reads a file with one column each for hardware, time and place, other factors mostly blank.
 * Undefined for files of another kind, all of which the slow lane reads.
 */
export function fastShape(plan: Plan): FastShape | undefined {
  const { columns, names, kept } = plan;
  const hardware = only(columns.hardware);
  const place = only([columns.cloud_region, columns.region, columns.location, columns.country].flat());
  const time = only([columns.hours, columns.hardware_hours, columns.recordedHardwareHours].flat());
  const groups = plan.groupKeys.map((key) => fastGroupKey(key, columns.model, place?.index));
  const isWhole = plan.lastOf === undefined && kept.length === names.length;
  if (!hardware || !place || !time?.unit || place.organisation || !isWhole) return undefined;
  if (columns.year.length > 1 || columns.count.length > 1 || groups.includes(undefined)) return undefined;
  const [count] = columns.count;
  const perDevice = columns.hours.length > 0;
  if (count && (!perDevice || (count.kind === "cpu" && hardware.kind !== "cpu"))) return undefined;
  return {
    columns: names.length,
    hardware: hardware.index,
    region: place.index,
    year: columns.year[0]?.index ?? NONE,
    count: count?.index ?? NONE,
    time: time.index,
    timeMul: time.unit.mul,
    timeDiv: time.unit.div,
    perDevice,
    blank: blankColumns(columns),
    groups: groups as FastGroupKey[],
  };
}

const only = <T>(columns: readonly T[]): T | undefined => (columns.length === 1 ? columns[0] : undefined);

function blankColumns(c: Plan["columns"]): number[] {
  const named = [c.instance, c.cloud_provider, c.memory_gb, c.pue];
  const factors = [c.power_w, c.intensity_g_per_kwh, c.energy_kwh, c.recordedEnergy];
  return [...named, ...factors].flat().map(({ index }) => index);
}

const OF_HARDWARE = ["hardware_id", "power_w"];
const OF_PLACE = [
  "pue",
  "region_id",
  "intensity_g_per_kwh",
  "intensity_year",
  "intensity_kind",
  "main_energy_source",
];

function fastGroupKey(
  key: GroupKey,
  model: readonly Column[],
  region: number | undefined,
): FastGroupKey | undefined {
  if (key.from === "year") return { from: "year", index: NONE };
  if (key.from === "cell") return { from: key.index === region ? "region" : "cell", index: key.index };
  if (key.from === "model") return model.length === 1 ? { from: "cell", index: model[0]!.index } : undefined;
  const name = RESULT_COLUMNS[key.index] ?? "";
  if (OF_HARDWARE.includes(name)) return { from: "hardware", index: key.index };
  return OF_PLACE.includes(name) ? { from: "place", index: key.index } : undefined;
}
