import { namesBeside, type Plan } from "../batch/plan.ts";
import { RESULT_COLUMNS, type ResultColumn } from "../batch/results.ts";
import { finding, messageOf } from "../diagnostics/diagnostic.ts";
import { type AmountName, amountsOf, severalLines } from "./amounts.ts";
import type { Dialect } from "./dialect.ts";
import {
  COUNT_MARK,
  type EnergyFrom,
  type HoursFrom,
  MAPPING_COLUMNS,
  type MappingColumn,
} from "./mapping.ts";
import { keyColumns, type Part, select, selectDistinct } from "./rows.ts";

const NUMBERS: ReadonlySet<MappingColumn> = new Set([
  "hardware_hours",
  "power_w",
  "energy_kwh",
  "pue",
  "intensity_g_per_kwh",
  "intensity_year",
  "co2eq_kg",
  "year_asked",
  "count_in_name",
]);

/**
 * The rows joined with the mapping: `c0 …` their cells, `r_…` the results and the year asked for, and `code` and
 * `message`, which are null but for rejected rows.
 * @param table the mapping, quoted
 */
export function scoredParts(plan: Plan, table: string, d: Dialect): Part[] {
  const keys = keyColumns(plan.columns);
  const on = keys.map((i) => `r.k${i} = m.m${i}`).join(" AND ");
  // No part of its own: Spark heeds a hint to broadcast the mapping only where it stands in the join.
  const meant = selectDistinct(mappingCells(plan, keys, d), `${table} AS m`);
  return [
    [
      "co2ml_joined",
      select(
        ["r.*", "m.*", `${otherCount(plan)} AS other_count`, `${time(plan)} AS by_time`],
        `co2ml_rows AS r LEFT JOIN (\n${meant}\n) AS m ON ${on}`,
      ),
    ],
    ["co2ml_scored", select(["*", ...reasons(plan, keys), ...results(plan, d)], "co2ml_joined")],
  ];
}

function mappingCells(plan: Plan, keys: readonly number[], d: Dialect): string[] {
  const heading = namesBeside(
    keys.map((i) => plan.names[i]!),
    MAPPING_COLUMNS,
  );
  const text = (name: string) => `CAST(m.${d.identifier(name)} AS ${d.text})`;
  const filled = (name: MappingColumn) => `NULLIF(${text(name)}, '')`;
  const isNumber = (name: MappingColumn) =>
    NUMBERS.has(name) && !(name === "power_w" && severalLines(plan.columns));
  return [
    ...keys.map((i, position) => `COALESCE(${text(heading[position]!)}, '') AS m${i}`),
    ...MAPPING_COLUMNS.map(
      (name) => `${isNumber(name) ? d.double(filled(name)) : filled(name)} AS x_${name}`,
    ),
  ];
}

/** Whether the hardware's name carries a count and the row has another one. */
function otherCount({ columns }: Plan): string {
  const counts = amountsOf(columns).flatMap(({ name, columns }) => (name === "count" ? columns : []));
  const same = counts.length
    ? `COALESCE(${counts.map(({ index }) => `r.n${index}`).join(", ")}, 0) = m.x_count_in_name`
    : "1 = 0";
  return `CASE WHEN m.x_count_in_name IS NOT NULL AND NOT ${same} THEN 1 ELSE 0 END`;
}

function reasons({ columns }: Plan, keys: readonly number[]): string[] {
  const lost = finding("NOT_RESOLVED", {});
  const count = columns.count.length
    ? `COALESCE(${columns.count.map(({ index }) => `NULLIF(t${index}, '')`).join(", ")}, '')`
    : "''";
  const choose = (ofLost: string, ofCount: string, other: string) =>
    `CASE WHEN m${keys[0]} IS NULL THEN '${ofLost}' WHEN other_count = 1 THEN ${ofCount} ELSE ${other} END`;
  return [
    `${choose(lost.code, "x_count_code", "x_code")} AS code`,
    `${choose(messageOf(lost), `REPLACE(x_count_message, '${COUNT_MARK}', ${count})`, "x_message")} AS message`,
  ];
}

function time(plan: Plan): string {
  return cases<HoursFrom>("x_hours_from", {
    hours: by(plan, "hours"),
    "count,hours": by(plan, "count", "hours"),
    hardware_hours: by(plan, "hardware_hours"),
    recorded_hours: by(plan, "recorded_hours"),
  });
}

function results(plan: Plan, d: Dialect): string[] {
  const energy = cases<EnergyFrom>("x_energy_from", {
    power: `by_time * ${by(plan, "power_w")}`,
    energy_kwh: by(plan, "energy_kwh"),
    recorded_energy: by(plan, "recorded_energy"),
  });
  const products: Partial<Record<ResultColumn, string>> = {
    hardware_hours: "x_hardware_hours * by_time",
    ...(!severalLines(plan.columns) && { power_w: `x_power_w * ${by(plan, "power_w")}` }),
    energy_kwh: `x_energy_kwh * ${energy}`,
    pue: `x_pue * ${by(plan, "pue")}`,
    intensity_g_per_kwh: `x_intensity_g_per_kwh * ${by(plan, "intensity")}`,
    intensity_year: `CAST(x_intensity_year AS ${d.integer})`,
    warnings: "COALESCE(x_warnings, '')",
    co2eq_kg: `x_co2eq_kg * ${energy} * ${by(plan, "pue", "intensity")}`,
  };
  return [
    ...RESULT_COLUMNS.map((name) => `${products[name] ?? `x_${name}`} AS r_${name}`),
    `CAST(x_year_asked AS ${d.integer}) AS r_year_asked`,
  ];
}

/** The product of the amounts that the file has columns for. */
function by({ columns }: Plan, ...names: AmountName[]): string {
  const present = amountsOf(columns).filter((amount) => names.includes(amount.name) && amount.columns.length);
  return present.map(({ name }) => `by_${name}`).join(" * ") || "1";
}

function cases<K extends string>(of: string, then: Record<K, string>): string {
  const when = Object.entries(then).map(([value, expression]) => `WHEN '${value}' THEN ${expression}`);
  return `CASE ${of} ${when.join(" ")} ELSE 1 END`;
}
