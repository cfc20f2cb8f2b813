import { grouped } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";

/** One or several years with enough records to speak of. */
export interface Period {
  first_year: number;
  last_year: number;
}

/** Years with fewer records than this are joined with their neighbours. */
const FEWEST = 5;

/**
 * Cuts the years into periods of at least five records: a year with fewer is joined with the following one, the last
 * with the one before. Over the paper's records that gives its own periods: 2012 to 2016, then single years.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Figure 3
 */
export function periodsOf(records: readonly SurveyRecord[]): Period[] {
  const years = grouped(
    records.filter((r) => r.year !== null),
    (r) => r.year!,
  ).sort((a, b) => a.key - b.key);
  const periods: (Period & { records: number })[] = [];
  for (const { key, members } of years) {
    const last = periods.at(-1);
    if (last && last.records < FEWEST)
      Object.assign(last, { last_year: key, records: last.records + members.length });
    else periods.push({ first_year: key, last_year: key, records: members.length });
  }
  const tail = periods.at(-1);
  if (periods.length > 1 && tail && tail.records < FEWEST) {
    periods.pop();
    periods.at(-1)!.last_year = tail.last_year;
  }
  return periods.map(({ first_year, last_year }) => ({ first_year, last_year }));
}

/** The records of a period. */
export function inPeriod(records: readonly SurveyRecord[], period: Period): SurveyRecord[] {
  return records.filter((r) => r.year !== null && r.year >= period.first_year && r.year <= period.last_year);
}
