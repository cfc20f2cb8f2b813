import { co2eqKg, type Estimate } from "../core/index.ts";
import type { Offset } from "./offset.ts";

/** What a run was for: the model that is reported, the search for its settings, or an attempt that was given up. */
export const STAGES = ["final", "search", "failed"] as const;
export type Stage = (typeof STAGES)[number];

/** A run and what it was for. */
export interface StagedRun {
  estimate: Estimate;
  stage: Stage;
}

/** What only the user can know; nothing of it is looked up or guessed. */
export interface ReportChoices {
  trainingType: "pre-training" | "fine-tuning";
  /** Whether the training type was said, or is the default. */
  trainingTypeSaid: boolean;
  /** g/kWh of the electricity that was bought, for the market-based figure. */
  marketGPerKwh: number | null;
  offset: Offset | null;
  /** Cost of the whole project over that of the final run. */
  runsFactor: number | null;
}

/** Sums over runs. */
export interface Sums {
  runs: number;
  /** null where some run does not tell its hours. */
  hardwareHours: number | null;
  /** kWh at the hardware. */
  energyKwh: number;
  /** kWh of the facility. */
  facilityEnergyKwh: number;
  /** kg CO2eq with the intensity of the grid. */
  co2eqKg: number;
  /** kg CO2eq with the intensity of the electricity bought; null where the user gave none. */
  marketCo2eqKg: number | null;
}

/** One model: its final run, and the whole project where that is known. */
export interface ModelFacts {
  model: string | null;
  finalRuns: Estimate[];
  allRuns: Estimate[];
  final: Sums;
  search: Sums | null;
  failed: Sums | null;
  /** Final run, search and failed runs, or the final run times the runs factor; null where neither is given. */
  project: Sums | null;
}

/** Everything that a report says; the formats only choose words for it. */
export interface ReportFacts {
  models: ModelFacts[];
  /** Over the final runs of all models. */
  total: Sums;
  choices: ReportChoices;
  /** Rows of the file that could not be read, so that no figure counts them. */
  rejected: number;
}

/** Adds up runs by model, in the order in which the models first come. */
export function reportFacts(runs: readonly StagedRun[], choices: ReportChoices, rejected = 0): ReportFacts {
  const names = [...new Set(runs.map((run) => run.estimate.model))];
  const models = names.map((name) =>
    modelFacts(
      name,
      runs.filter((run) => run.estimate.model === name),
      choices,
    ),
  );
  const finals = models.flatMap((m) => m.finalRuns);
  return { models, total: sums(finals, choices), choices, rejected };
}

function modelFacts(model: string | null, runs: readonly StagedRun[], choices: ReportChoices): ModelFacts {
  const of = (stage: Stage): Estimate[] => runs.filter((r) => r.stage === stage).map((r) => r.estimate);
  const some = (stage: Stage): Sums | null => (of(stage).length ? sums(of(stage), choices) : null);
  const final = sums(of("final"), choices);
  const [search, failed] = [some("search"), some("failed")];
  const all = runs.map((r) => r.estimate);
  const { runsFactor } = choices;
  const project =
    search || failed ? sums(all, choices) : runsFactor === null ? null : multiplied(final, runsFactor);
  return { model, finalRuns: of("final"), allRuns: all, final, search, failed, project };
}

function sums(runs: readonly Estimate[], { marketGPerKwh }: ReportChoices): Sums {
  const total = (value: (e: Estimate) => number): number => runs.reduce((sum, e) => sum + value(e), 0);
  const facility = total((e) => e.facility_energy_kwh);
  return {
    runs: runs.length,
    hardwareHours: runs.some((e) => e.hardware_hours === null) ? null : total((e) => e.hardware_hours ?? 0),
    energyKwh: total((e) => e.energy_kwh),
    facilityEnergyKwh: facility,
    co2eqKg: total((e) => e.co2eq_kg),
    marketCo2eqKg: marketGPerKwh === null ? null : co2eqKg(facility, marketGPerKwh),
  };
}

function multiplied(s: Sums, factor: number): Sums {
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return {
    runs: s.runs,
    hardwareHours: times(s.hardwareHours),
    energyKwh: s.energyKwh * factor,
    facilityEnergyKwh: s.facilityEnergyKwh * factor,
    co2eqKg: s.co2eqKg * factor,
    marketCo2eqKg: times(s.marketCo2eqKg),
  };
}
