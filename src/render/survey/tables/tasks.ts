import type { Findings } from "../../../survey/survey.ts";
import { amount, NOT_SAID, number, type SurveyTable, text, yearsText } from "../table.ts";

const DATASETS = 6;

/** Models by task and data set (the paper's Table 1). */
export function tasksTable({ tasks }: Findings): SurveyTable {
  return {
    id: "tasks",
    title: "Models by task and data set",
    columns: [text("task"), text("data sets"), number("models"), text("years")],
    rows: tasks.map((t) => [
      t.task ?? NOT_SAID,
      datasetsText(t.datasets),
      amount(t.models),
      yearsText(t.first_year, t.last_year),
    ]),
    notes: [],
  };
}

function datasetsText(datasets: Findings["tasks"][number]["datasets"]): string {
  if (datasets.length === 1) return datasets[0]?.dataset ?? "";
  const shown = datasets.slice(0, DATASETS).map((d) => `${d.dataset ?? NOT_SAID} (${d.models})`);
  const more = datasets.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
