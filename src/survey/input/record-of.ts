import type { Score } from "../../batch/score.ts";
import { energySourceNamed } from "../../catalog/energy-sources.ts";
import { isWarning } from "../../diagnostics/diagnostic.ts";
import type { Columns } from "../../records/columns.ts";
import { readNumber } from "../../records/fields.ts";
import type { SourceRecord } from "../../records/record.ts";
import { rowPlaces } from "../../records/row-places.ts";
import { type Cell, RowReader, textOf } from "../../records/row-reader.ts";
import { compare } from "../groups.ts";
import type { Metric, Recorded, SurveyRecord } from "../record.ts";
import { recordedFigure } from "../recorded.ts";
import { numberOf, textIn } from "./cells.ts";
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
  const recordedEnergy = options.preferRecord ? energyIn(cells, columns, pue.value) : null;
  const recordedCo2eq = options.preferRecord ? co2eqIn(cells, survey) : null;
  const id = textIn(cells, survey.id);
  return {
    label: run.model ?? (id === null ? `line ${line}` : `#${id}`),
    line,
    task: inOneOrder(textIn(cells, survey.task)),
    dataset: textIn(cells, survey.dataset),
    year: run.year ?? null,
    place: placeOf(region, rowPlaces(columns, new RowReader(cells))),
    ...energySourceOf(cells, survey, intensity.mainEnergySource, options.preferRecord),
    hardware: devices
      .map((h) => ({ name: h.name ?? h.query ?? "", count: h.count, powerW: h.power_w }))
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

/** kWh that the file records at the hardware, as energy of the facility. */
function energyIn(cells: readonly Cell[], columns: Columns, pue: number): Recorded | null {
  const row = new RowReader(cells);
  const column = row.filled(columns.recordedEnergy);
  if (!column) return null;
  const text = row.text(column);
  const read = readNumber("energy_kwh", text, undefined, column.unit);
  return read.ok ? recordedFigure(read.value * pue, text) : null;
}

function co2eqIn(cells: readonly Cell[], survey: SurveyColumns): Recorded | null {
  for (const { index, toKg } of survey.co2eq) {
    const text = textIn(cells, [index]);
    const value = text === null ? null : numberOf(text);
    if (text !== null && value !== null) return recordedFigure(value * toKg, text);
  }
  return null;
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
