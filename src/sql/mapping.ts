import { RESULT_COLUMNS } from "../batch/results.ts";

/**
 * What `co2ml resolve` appends to a tuple besides its results: the year asked for, what the results are multiplied
 * by, and why the tuple is rejected. A name such as "8x V100" fits one count only; for every other count the row is
 * rejected with `count_code`.
 */
export const MAPPING_COLUMNS = [
  ...RESULT_COLUMNS,
  "year_asked",
  "hours_from",
  "energy_from",
  "count_in_name",
  "code",
  "message",
  "count_code",
  "count_message",
] as const;

export type MappingColumn = (typeof MAPPING_COLUMNS)[number];

/** What hardware-hours are a product of, and what energy is. */
export type HoursFrom = "hours" | "count,hours" | "hardware_hours" | "recorded_hours";
export type EnergyFrom = "power" | "energy_kwh" | "recorded_energy";

/** Stands in `count_message` for the count of the row. */
export const COUNT_MARK = "{count}";
