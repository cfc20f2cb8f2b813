import type { YearsFinding } from "../../../survey/over-time.ts";
import type { Spread } from "../../../survey/spread.ts";
import type { Findings } from "../../../survey/survey.ts";
import { energyText, figure, massText } from "../../quantity.ts";
import { amount, type Cell, counted, NOT_SAID, number, type SurveyTable, text, years } from "../table.ts";

const MIDDLES = ["mean", "median", "geometric mean"] as const;

/** CO2eq by period and task, with the grand averages (the paper's Figure 3). */
export function co2eqOverTimeTable({ over_time: found }: Findings): SurveyTable {
  const joined = found.periods.some((p) => p.first_year !== p.last_year);
  return {
    id: "co2eq-over-time",
    title: "CO2eq by year and task",
    columns: [text("years"), text("task"), number("models"), ...MIDDLES.map((m) => number(`${m} CO2eq`))],
    rows: rowsOf(found, (f) => middles(f.co2eq_kg, massText)),
    notes: [
      ...(joined ? ["years with fewer than 5 models are joined with their neighbours"] : []),
      ...(found.models_without_year
        ? [`${counted(found.models_without_year, "model")} without a year left out`]
        : []),
    ],
  };
}

/** Energy and hardware-hours by period and task. */
export function energyOverTimeTable({ over_time: found }: Findings): SurveyTable {
  return {
    id: "energy-over-time",
    title: "Energy and hardware-hours by year and task",
    columns: [
      text("years"),
      text("task"),
      ...["mean energy", "median", "geometric"].map(number),
      ...["mean hardware-h", "median", "geometric"].map(number),
    ],
    rows: rowsOf(
      found,
      (f) => [...middles(f.energy_kwh, energyText), ...middles(f.hardware_hours, figure)],
      false,
    ),
    notes: [],
  };
}

/** The grand averages by single years. */
export function yearsTable({ over_time: found }: Findings): SurveyTable {
  return {
    id: "years",
    title: "All tasks by single year",
    columns: [
      text("year"),
      number("models"),
      ...MIDDLES.map((m) => number(`${m} CO2eq`)),
      number("mean energy"),
      number("mean hardware-h"),
    ],
    rows: found.years.map((f) => [
      years(f),
      amount(f.models),
      ...middles(f.co2eq_kg, massText),
      amount(f.energy_kwh.mean, energyText),
      amount(f.hardware_hours?.mean),
    ]),
    notes: [],
  };
}

function rowsOf(
  found: Findings["over_time"],
  cells: (f: YearsFinding) => Cell[],
  withModels = true,
): Cell[][] {
  const row = (f: YearsFinding, task: string): Cell[] => [
    years(f),
    task,
    ...(withModels ? [amount(f.models)] : []),
    ...cells(f),
  ];
  return [
    ...found.periods.flatMap((period) => {
      const tasks = found.tasks.filter((t) => t.first_year === period.first_year);
      return [
        ...tasks.map((t) => row(t, t.task ?? NOT_SAID)),
        ...(tasks.length > 1 ? [row(period, "all tasks")] : []),
      ];
    }),
    ...(found.all && found.periods.length > 1 ? [row(found.all, "all tasks")] : []),
  ];
}

function middles(spread: Spread | null, write: (value: number) => string): Cell[] {
  return [spread?.mean, spread?.median, spread?.geometric_mean].map((value) => amount(value, write));
}
