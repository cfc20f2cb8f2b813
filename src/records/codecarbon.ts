import type { Meaning } from "./synonyms.ts";

/** How the `emissions.csv` that CodeCarbon writes is read. */
export interface CodeCarbonFile {
  meanings: ReadonlyMap<string, Meaning>;
  /** Headings that look like input but are none. */
  ignored: readonly string[];
  /** The heading of the run's id: rows of one run are cumulative, so its last row counts. */
  run: string;
}

/** Headings that every version of CodeCarbon since 2.0 writes and that no other file has together. */
const SIGNS = ["run_id", "emissions_rate", "energy_consumed", "country_iso_code", "duration"];

/**
 * What CodeCarbon measured is energy, so that is taken as given. Its `duration` is in seconds. Its `pue` is counted
 * in `energy_consumed` already, and its `cpu_count` counts logical cores, so neither is taken.
 */
const codeCarbon: CodeCarbonFile = {
  meanings: new Map<string, Meaning>([
    ["energy_consumed", { field: "energy_kwh", unit: "kWh" }],
    ["duration", { field: "hours", unit: "s" }],
  ]),
  ignored: ["pue", "given_pue", "cpu_model", "cpu_count"],
  run: "run_id",
};

/** The reading of CodeCarbon's file, where the headings are its own. */
export function codeCarbonFile(names: readonly string[]): CodeCarbonFile | undefined {
  return SIGNS.every((sign) => names.includes(sign)) ? codeCarbon : undefined;
}
