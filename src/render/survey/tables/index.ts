import type { Findings } from "../../../survey/survey.ts";
import type { SurveyTable } from "../table.ts";
import { driversTable } from "./drivers.ts";
import { energySourcesTable } from "./energy-sources.ts";
import { hardwareTable } from "./hardware.ts";
import { co2eqOverTimeTable, energyOverTimeTable, yearsTable } from "./over-time.ts";
import { frontsTable, performanceTable } from "./performance.ts";
import { placesTable } from "./places.ts";
import { sourcesOverTimeTable } from "./sources-over-time.ts";
import { tasksTable } from "./tasks.ts";
import { disagreementsTable, equivalentsTable, largestTable, totalsTable } from "./totals.ts";
import { whatIfTable } from "./what-if.ts";

/** All tables, in the order in which they are shown. A new one is one file and one line here. */
const tables: ((findings: Findings) => SurveyTable)[] = [
  tasksTable,
  energySourcesTable,
  hardwareTable,
  placesTable,
  totalsTable,
  largestTable,
  equivalentsTable,
  disagreementsTable,
  co2eqOverTimeTable,
  energyOverTimeTable,
  yearsTable,
  performanceTable,
  frontsTable,
  sourcesOverTimeTable,
  driversTable,
  whatIfTable,
];

/** The tables that have something to say. */
export function surveyTables(findings: Findings): SurveyTable[] {
  return tables
    .map((table) => withoutEmptyColumns(table(findings)))
    .filter((table) => table.rows.length || table.notes.length);
}

/** A table without the columns that no row fills. */
function withoutEmptyColumns(table: SurveyTable): SurveyTable {
  if (table.rows.length === 0) return table;
  const used = table.columns.map((_, i) => table.rows.some((row) => row[i] !== ""));
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => used[i]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}
