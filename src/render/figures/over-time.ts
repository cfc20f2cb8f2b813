import { inPeriod } from "../../survey/periods.ts";
import type { SurveyRecord } from "../../survey/record.ts";
import type { Findings } from "../../survey/survey.ts";
import { NOT_SAID } from "../survey/table.ts";
import { logAxis, shortYears, yearsAxis } from "./axes.ts";
import { type Datum, drawnOf, type Figure, WIDTH } from "./figure.ts";
import { groupScales, MOST_GROUPS } from "./palette.ts";
import { tooltipOf } from "./tooltip.ts";

const OTHER = "other tasks";

/** CO2eq of each model by years and task, with the grand averages (the paper's Figure 3). */
export function overTimeFigure(records: readonly SurveyRecord[], findings: Findings): Figure {
  const { periods } = findings.over_time;
  const drawn = drawnOf(records, (r) => r.year !== null && r.co2eqKg > 0);
  const groups = taskGroups(findings);
  const groupOf = (task: string | null): string => groups.find((g) => g === (task ?? NOT_SAID)) ?? OTHER;
  const label = (p: { first_year: number; last_year: number }) => shortYears(p.first_year, p.last_year);
  const row = (given: Datum): Datum => ({
    kind: "",
    model: null,
    years: "",
    task: null,
    co2eq_kg: 0,
    tooltip: null,
    ...given,
  });
  const averages = periods.flatMap((p) => {
    const { mean, geometric_mean } = p.co2eq_kg;
    return [
      row({ kind: "mean", years: label(p), co2eq_kg: mean }),
      ...(geometric_mean === null
        ? []
        : [row({ kind: "geometric mean", years: label(p), co2eq_kg: geometric_mean })]),
    ].filter((d) => (d.co2eq_kg as number) > 0);
  });
  const data = [
    ...periods.flatMap((p) =>
      inPeriod(drawn.records, p).map((r) =>
        row({
          kind: "model",
          model: r.label,
          years: label(p),
          task: groupOf(r.task),
          co2eq_kg: r.co2eqKg,
          tooltip: tooltipOf(r),
        }),
      ),
    ),
    ...averages,
  ];
  return {
    id: "3-co2eq-over-time",
    title: "Emissions over the years",
    caption: `CO2eq of each model by year and task, with mean and geometric mean over all tasks; ${drawn.caption}`,
    data,
    spec: specOf(groups, data, label(periods.at(-1) ?? { first_year: 0, last_year: 0 })),
  };
}

/** The largest tasks, and the rest as one where there are many. */
function taskGroups({ tasks }: Findings): string[] {
  const names = tasks.map((t) => t.task ?? NOT_SAID);
  return names.length <= MOST_GROUPS ? names : [...names.slice(0, MOST_GROUPS - 1), OTHER];
}

function specOf(groups: readonly string[], data: readonly Datum[], last: string): Record<string, unknown> {
  const scales = groupScales(groups);
  const x = yearsAxis(
    "year",
    data.map((d) => d.years),
  );
  const y = {
    field: "co2eq_kg",
    type: "quantitative",
    ...logAxis(
      "emissions (kg CO2eq)",
      data.map((d) => d.co2eq_kg as number),
    ),
  };
  const averages = "datum.kind === 'mean' || datum.kind === 'geometric mean'";
  return {
    width: WIDTH - 55,
    height: 240,
    layer: [
      {
        transform: [{ filter: "datum.kind === 'model'" }],
        mark: { type: "point", filled: true, size: 24, opacity: 0.75 },
        encoding: {
          x,
          y,
          xOffset: { field: "task", type: "nominal", scale: { domain: groups } },
          color: { field: "task", type: "nominal", scale: scales.color, legend: { columns: 2 } },
          shape: { field: "task", type: "nominal", scale: scales.shape, legend: { columns: 2 } },
          description: { field: "tooltip" },
        },
      },
      {
        transform: [{ filter: averages }],
        mark: { type: "line", strokeWidth: 1.5 },
        encoding: {
          x,
          y,
          strokeDash: {
            field: "kind",
            type: "nominal",
            legend: null,
            scale: {
              domain: ["mean", "geometric mean"],
              range: [
                [1, 0],
                [4, 3],
              ],
            },
          },
        },
      },
      {
        transform: [{ filter: `(${averages}) && datum.years === '${last}'` }],
        mark: { type: "text", align: "left", dx: 24, fontWeight: "bold", lineBreak: " " },
        encoding: { x, y, text: { field: "kind" } },
      },
    ],
  };
}
