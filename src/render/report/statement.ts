import type { Estimate, EstimateHardware } from "../../core/index.ts";
import type { ModelFacts, ReportFacts, Sums } from "../../report/facts.ts";
import { offsetKg } from "../../report/offset.ts";
import { whereOf } from "../../report/where.ts";
import { estimateSections } from "../estimate-sections.ts";
import { hoursText } from "../hours.ts";
import { co2eqText, energyText, exact } from "../quantity.ts";
import { visible } from "../visible.ts";

/** The sentences that every report has to say, as plain text; each format escapes and sets them. */
export interface Statement {
  /** `8 × NVIDIA Tesla V100 SXM2 32 GB`, each kind once. */
  hardware: string[];
  /** `384 GPU-hours`; null where not known. */
  hours: string | null;
  providers: string[];
  locations: string[];
  years: number[];
  /** `32.7 kg CO2eq`. */
  co2eq: string;
  energy: string;
  boundary: string;
  method: string;
  notCounted: string[];
  /** Where each factor came from. */
  factors: string[];
  /** What was assumed: the warnings of the runs. */
  assumptions: string[];
  /** The whole project next to the final run; null where it is not known. */
  project: string | null;
  /** The market-based figure; null where the reporter stated none. */
  market: string | null;
  /** Offsets, or null where none were given. */
  offset: string | null;
  data: string;
}

/** Says everything about one model. */
export function statementOf(model: ModelFacts, facts: ReportFacts): Statement {
  const runs = model.finalRuns;
  const places = runs.map(whereOf);
  return {
    hardware: distinct(
      hardwareOf(runs)
        .filter((h) => h.kind !== "memory")
        .map(hardwareText),
    ),
    hours: runHours(model.final, runs),
    providers: distinct(places.map((p) => p.provider)),
    locations: distinct(places.map((p) => p.location)).map(visible),
    years: [
      ...new Set(runs.flatMap((e) => e.carbon_intensity.year ?? e.carbon_intensity.year_asked ?? [])),
    ].sort(),
    co2eq: co2eqText(model.final.co2eqKg),
    energy: energyText(model.final.facilityEnergyKwh),
    boundary: boundary(runs),
    method: method(runs),
    notCounted: notCounted(model, facts),
    factors: distinct(runs.flatMap(factorsOf)),
    assumptions: distinct(runs.flatMap((e) => e.warnings.map((w) => visible(w.message)))),
    project: project(model, facts),
    market: market(model.final, facts),
    offset: offset(model.final, facts),
    data: `co2ml ${runs[0]?.co2ml_version}, data ${runs[0]?.data_version}`,
  };
}

/** Where each factor of a run came from; a line without a label goes on with the one before. */
function factorsOf(e: Estimate): string[] {
  const { origins } = estimateSections(e);
  return origins.flatMap(([label, text], i) => {
    const [nextLabel, nextText] = origins[i + 1] ?? ["end", ""];
    return label ? [`${label} ${text}${nextLabel ? "" : `; ${nextText}`}`] : [];
  });
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}

function hardwareText({ count, name, query, power_w }: EstimateHardware): string {
  const what = visible(name ?? query ?? `${exact(power_w ?? 0)} W device`);
  return count === null ? what : `${exact(count)} × ${what}`;
}

/** The hours of runs; null where they are not known. */
export function runHours({ hardwareHours }: Sums, runs: readonly Estimate[]): string | null {
  return hardwareHours === null ? null : hoursText(hardwareHours, hardwareOf(runs));
}

/** All hardware of runs. */
export const hardwareOf = (runs: readonly Estimate[]): EstimateHardware[] => runs.flatMap((e) => e.hardware);

function boundary(runs: readonly Estimate[]): string {
  const kinds = new Set(hardwareOf(runs).map((h) => h.kind));
  const parts = [
    ...(kinds.has("gpu") || kinds.has("tpu") || kinds.has("accelerator") || kinds.has("soc")
      ? ["accelerators"]
      : []),
    ...(kinds.has("cpu") ? ["CPUs"] : []),
    ...(kinds.has("memory") ? ["main memory"] : []),
  ];
  const devices = parts.length ? parts.join(", ") : "hardware";
  const facility = runs.some((e) => e.pue.value !== 1) ? ", and of the facility by its PUE" : "";
  const intensities = [...new Set(runs.map((e) => e.carbon_intensity.kind ?? "given"))].join(" and ");
  return `operational emissions of training: the electricity of the ${devices}${facility}, with the ${intensities} intensity of the grid where it was used (location-based)`;
}

function method(runs: readonly Estimate[]): string {
  const given = runs.every((e) => e.energy_origin === "given");
  const bases = new Set(hardwareOf(runs).map((h) => h.power_basis));
  const power = bases.has("tdp")
    ? "thermal design power"
    : bases.has("measured")
      ? "measured average power"
      : "given power";
  const energy = given ? "energy is given" : `energy is ${power} times hardware-hours`;
  const pues = [...new Set(runs.map((e) => e.pue.value))].filter((value) => value !== 1);
  const facility = pues.length ? `, times a PUE of ${pues.map(exact).join(" or ")}` : "";
  return `${energy}${facility}, and emissions are energy times carbon intensity (Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476)`;
}

function notCounted({ finalRuns: runs, project: whole }: ModelFacts, { rejected }: ReportFacts): string[] {
  const kinds = new Set(hardwareOf(runs).map((h) => h.kind));
  const computed = runs.some((e) => e.energy_origin === "computed");
  const rest = [...(kinds.has("cpu") ? [] : ["CPUs"]), ...(kinds.has("memory") ? [] : ["memory"])];
  return [
    ...(runs.some((e) => e.pue.origin === "default")
      ? ["cooling and power delivery of the facility (PUE 1)"]
      : []),
    ...(computed
      ? [`${[...rest, "other parts"].join(", ")} of the servers, beyond the power that was assumed`]
      : []),
    ...(whole ? [] : ["other runs of the project (search, failed runs, evaluation)"]),
    ...(rejected
      ? [`${rejected} ${rejected === 1 ? "run that was" : "runs that were"} listed and could not be read`]
      : []),
    "making the hardware (embodied emissions)",
    "networking and storage",
    "use of the trained model",
  ];
}

function project(
  { final, search, failed, project: whole }: ModelFacts,
  { choices }: ReportFacts,
): string | null {
  if (!whole) return null;
  const cost = (s: Sums): string => `${co2eqText(s.co2eqKg)} from ${energyText(s.facilityEnergyKwh)}`;
  if (!search && !failed)
    return `${cost(whole)}, ${exact(choices.runsFactor ?? 1)} times the final run by the reporter's count`;
  const parts = [
    `final ${co2eqText(final.co2eqKg)}`,
    ...(search ? [`search ${co2eqText(search.co2eqKg)}`] : []),
    ...(failed ? [`failed runs ${co2eqText(failed.co2eqKg)}`] : []),
  ];
  return `${cost(whole)} (${parts.join(", ")})`;
}

function market({ marketCo2eqKg }: Sums, { choices }: ReportFacts): string | null {
  if (marketCo2eqKg === null) return null;
  return `${co2eqText(marketCo2eqKg)}, with ${exact(choices.marketGPerKwh ?? 0)} g CO2eq/kWh as stated by the reporter`;
}

function offset({ co2eqKg }: Sums, { choices }: ReportFacts): string | null {
  if (!choices.offset) return null;
  const share = "percent" in choices.offset ? ` (${exact(choices.offset.percent)} %)` : "";
  return `${co2eqText(offsetKg(choices.offset, co2eqKg))}${share} as stated by the reporter, not subtracted from any figure`;
}
