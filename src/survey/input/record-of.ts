import type { Score } from "../../batch/score.ts";
import { energySourceNamed } from "../../catalog/energy-sources.ts";
import type { ClaimColumn } from "../../check/claim-columns.ts";
import { claimOf, type Quantity } from "../../check/claims.ts";
import { isWarning } from "../../diagnostics/diagnostic.ts";
import type { Columns } from "../../records/columns.ts";
import type { SourceRecord } from "../../records/record.ts";
import { rowPlaces } from "../../records/row-places.ts";
import { type Cell, RowReader, textOf } from "../../records/row-reader.ts";
import { compare } from "../groups.ts";
import type { Metric, Recorded, SurveyRecord } from "../record.ts";
import { nameIn, numberOf, textIn } from "./cells.ts";
import { type Directions, directionOf, type SurveyColumns } from "./columns.ts";
import { placeOf } from "./place.ts";

/** How the rows of a file become records of a survey. */
export interface RecordOptions {
  /** Whether the file's own figures count before ours. */
  preferRecord: boolean;
  directions: Directions;
}

/** A scored row as a record of the survey. */
export function recordOf(
  { cells, line }: SourceRecord,
  score: Score,
  columns: Columns,
  survey: SurveyColumns,
  options: RecordOptions,
): SurveyRecord {
  const { run, resolved, figures } = score;
  const { intensity, pue, region } = resolved.place;
  const devices = resolved.hardware.filter((h) => h.kind !== "memory");
  const hours = devices.flatMap((h) => h.hours ?? []);
  const recorded = (quantity: Quantity) =>
    options.preferRecord ? recordedIn(cells, survey[quantity], quantity) : null;
  const recordedEnergy = ofFacility(recorded("energy"), pue.value);
  const recordedCo2eq = recorded("co2eq");
  const id = textIn(cells, survey.id);
  return {
    label: run.model === undefined ? (id === null ? `line ${line}` : `#${id}`) : nameIn(run.model),
    line,
    task: inOneOrder(textIn(cells, survey.task)),
    dataset: textIn(cells, survey.dataset),
    year: run.year ?? null,
    place: placeOf(region, rowPlaces(columns, new RowReader(cells))),
    ...energySourceOf(cells, survey, intensity.mainEnergySource, options.preferRecord),
    hardware: devices
      .map((h) => ({ name: nameIn(h.name ?? h.query ?? ""), count: h.count, powerW: h.power_w }))
      .filter((h) => h.name),
    hardwareHours: figures.hardwareHours,
    wallHours: hours.length ? Math.max(...hours) : null,
    energyKwh: recordedEnergy?.value ?? figures.facilityEnergyKwh,
    pue: pue.value,
    intensityGPerKwh: intensity.gPerKwh,
    intensityKind: intensity.kind,
    co2eqKg: recordedCo2eq?.value ?? figures.co2eqKg,
    computedEnergyKwh: figures.facilityEnergyKwh,
    computedCo2eqKg: figures.co2eqKg,
    recordedEnergy,
    recordedCo2eq,
    metrics: metricsIn(cells, survey, options.directions),
    warnings: [...new Set(score.findings.filter(isWarning).map((f) => f.code))],
    sources: [...new Set([...devices.map((h) => h.source), intensity.source, pue.source])].filter(
      (s) => s !== null,
    ),
  };
}

/** A list of tasks in alphabetical order, so that "Vision,Language" and "Language,Vision" are one. */
function inOneOrder(tasks: string | null): string | null {
  if (!tasks?.includes(",")) return tasks;
  return tasks
    .split(",")
    .map((task) => task.trim())
    .sort(compare)
    .join(", ");
}

/** The table's main energy source; the file's own where that is preferred or the intensity is given. */
function energySourceOf(
  cells: readonly Cell[],
  survey: SurveyColumns,
  ofTable: string | null,
  preferRecord: boolean,
) {
  const ofFile = textIn(cells, survey.energySource);
  const text = preferRecord ? (ofFile ?? ofTable) : (ofTable ?? ofFile);
  const known = text === null ? undefined : energySourceNamed(text);
  return {
    energySource: known?.id ?? text,
    energySourceName: known?.name ?? text,
    lowCarbon: known?.lowCarbon ?? null,
  };
}

/** What the file records of a quantity, in kWh or kg. */
function recordedIn(
  cells: readonly Cell[],
  columns: readonly ClaimColumn[],
  quantity: Quantity,
): Recorded | null {
  for (const { index, unit } of columns) {
    const text = textIn(cells, [index]);
    const claim = text === null ? undefined : claimOf(quantity, text, unit);
    if (claim) return claim;
  }
  return null;
}

/** Energy at the hardware as energy of the facility. */
function ofFacility(energy: Recorded | null, pue: number): Recorded | null {
  return energy && { value: energy.value * pue, low: energy.low * pue, high: energy.high * pue };
}

function metricsIn(cells: readonly Cell[], survey: SurveyColumns, directions: Directions): Metric[] {
  const columns = survey.metrics.flatMap(({ index, name, higherIsBetter }): Metric[] => {
    const cell = cells[index];
    const value = cell === undefined || cell === null ? null : numberOf(textOf(cell));
    return value === null ? [] : [{ name, value, higherIsBetter }];
  });
  const name = textIn(cells, survey.metricName);
  const score = textIn(cells, survey.score);
  const value = score === null ? null : numberOf(score);
  if (name === null || value === null) return columns;
  return [...columns, { name, value, higherIsBetter: directionOf(name, directions) ?? null }];
}
