/** One score of a model: as a rule a benchmark's. */
export interface Metric {
  /** As the file calls it: `Top-1 accuracy`. */
  name: string;
  value: number;
  /** Whether more is better; null where neither the name nor the user says. */
  higherIsBetter: boolean | null;
}

/** Where a record's electricity came from. */
export interface Place {
  /** Region or cloud region: `US-VA`, `gcp:us-east1`; the file's own words where the tables do not have it. */
  id: string;
  name: string;
  /** Id of the country; null where it is in no table. */
  countryId: string | null;
  /** Country, or the file's own words where there is none in the tables. */
  country: string;
  /** Name of the continent; null where not known. */
  continent: string | null;
}

/** One kind of hardware of a record. */
export interface RecordHardware {
  /** The table's name, else the file's. */
  name: string;
  /** Devices; null where not known. */
  count: number | null;
  /** W per device that the estimate assumes; null where the energy was given as a whole. */
  powerW: number | null;
}

/** A figure that the file itself carries beside its inputs, and the values that round to its digits. */
export interface Recorded {
  value: number;
  low: number;
  high: number;
}

/** One estimated training run with what the survey asks of it. `null` means not known. */
export interface SurveyRecord {
  /** The model's name, or how to find the row. */
  label: string;
  /** Line of the file, from 1. */
  line: number | null;
  task: string | null;
  dataset: string | null;
  year: number | null;
  place: Place | null;
  /** Id of data/energy-sources.csv, else the file's own word. */
  energySource: string | null;
  energySourceName: string | null;
  lowCarbon: boolean | null;
  hardware: RecordHardware[];
  hardwareHours: number | null;
  /** Wall-clock hours. */
  wallHours: number | null;
  /** kWh of the facility that the analyses use: at the hardware × PUE, or the file's own figure. */
  energyKwh: number;
  pue: number;
  intensityGPerKwh: number;
  intensityKind: "lifecycle" | "direct" | null;
  /** kg CO2eq that the analyses use: ours, or the file's own figure. */
  co2eqKg: number;
  /** kWh of the facility by our own arithmetic. */
  computedEnergyKwh: number;
  /** kg CO2eq by our own arithmetic. */
  computedCo2eqKg: number;
  recordedEnergy: Recorded | null;
  recordedCo2eq: Recorded | null;
  metrics: Metric[];
  /** Codes of what was assumed. */
  warnings: string[];
  /** Ids of data/sources.csv that the factors came from. */
  sources: string[];
}
