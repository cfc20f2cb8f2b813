import type { EstimateSource } from "../core/index.ts";
import { type DriversFinding, driversOf } from "./drivers.ts";
import { type EnergySourcesFinding, energySourcesOf, type WorldIntensity } from "./energy-sources.ts";
import { type HardwareFinding, hardwareOf } from "./hardware.ts";
import { type OverTimeFinding, overTimeOf } from "./over-time.ts";
import { type PerformanceFinding, performanceOf } from "./performance.ts";
import { type PlacesFinding, placesOf } from "./places.ts";
import type { SurveyRecord } from "./record.ts";
import { type SourcePeriodFinding, sourcesOverTimeOf } from "./sources-over-time.ts";
import { type TaskFinding, tasksOf } from "./tasks.ts";
import { type EquivalentFactor, type TotalsFinding, totalsOf } from "./totals.ts";
import { type NamedRegion, type Scenario, whatIfOf } from "./what-if.ts";

/** What the analyses take from the tables. */
export interface SurveyContext {
  world: WorldIntensity | null;
  /** Names of all continents. */
  continents: readonly string[];
  equivalents: readonly EquivalentFactor[];
  /** Regions of `--what-if`. */
  whatIf: readonly NamedRegion[];
}

/** The ten analyses of a file of records. */
export interface Findings {
  tasks: TaskFinding[];
  energy_sources: EnergySourcesFinding;
  hardware: HardwareFinding[];
  places: PlacesFinding;
  totals: TotalsFinding;
  over_time: OverTimeFinding;
  performance: PerformanceFinding[];
  sources_over_time: SourcePeriodFinding[];
  drivers: DriversFinding;
  what_if: Scenario[];
}

/** A row that could not be estimated, with every reason. */
export interface RejectedRow {
  line: number | null;
  reasons: { code: string; message: string }[];
}

/** What `co2ml survey --json` prints. Stable as `co2ml/survey/1`. */
export interface Survey extends Findings {
  schema: "co2ml/survey/1";
  co2ml_version: string;
  data_version: string;
  file: string;
  /** `recorded`: the file's own energy and CO2eq where it has them; `computed`: all by our own arithmetic. */
  basis: "recorded" | "computed";
  rows: number;
  models: number;
  rejected: RejectedRow[];
  /** What was assumed, by code, with how many models it concerns and one example. */
  warnings: { code: string; models: number; example: string }[];
  /** Every source that a factor came from. */
  sources: EstimateSource[];
}

/**
 * The analyses of Counting Carbon over any records.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476
 */
export function findingsOf(records: readonly SurveyRecord[], context: SurveyContext): Findings {
  return {
    tasks: tasksOf(records),
    energy_sources: energySourcesOf(records, context.world),
    hardware: hardwareOf(records),
    places: placesOf(records, context.continents),
    totals: totalsOf(records, context.equivalents),
    over_time: overTimeOf(records),
    performance: performanceOf(records),
    sources_over_time: sourcesOverTimeOf(records),
    drivers: driversOf(records),
    what_if: whatIfOf(records, context.whatIf),
  };
}
