import { groupsOf, rangeOf } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";

/** A task with its data sets and years. */
export interface TaskFinding {
  /** null for records that name none. */
  task: string | null;
  models: number;
  datasets: { dataset: string | null; models: number }[];
  first_year: number | null;
  last_year: number | null;
}

/**
 * How many models each task and data set has, and of which years.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Table 1
 */
export function tasksOf(records: readonly SurveyRecord[]): TaskFinding[] {
  return groupsOf(records, (r) => r.task).map(({ key, members }) => {
    const years = rangeOf(members.map((r) => r.year));
    return {
      task: key,
      models: members.length,
      datasets: groupsOf(members, (r) => r.dataset).map((g) => ({
        dataset: g.key,
        models: g.members.length,
      })),
      first_year: years?.min ?? null,
      last_year: years?.max ?? null,
    };
  });
}
