import type { Plan } from "../batch/plan.ts";
import type { Column, Columns } from "../records/columns.ts";
import { ROUNDING } from "../records/row-run.ts";
import { type Amount, amountsOf, GREATEST } from "./amounts.ts";
import type { Dialect } from "./dialect.ts";

/** A number that every engine reads as co2ml does. */
const NUMBER = "[0-9]{1,15}([.][0-9]{1,40})?([eE][+-]?[0-9]{1,2})?";
/** A year, or a date that begins with it. */
const DATE = "[0-9]{4}(-[0-9]{2}-[0-9]{2}([T ][0-9:.Z+ -]*)?)?";

/** A named query of a WITH clause. */
export type Part = readonly [name: string, query: string];

/**
 * The rows of a table: `c0 …` their cells, `k0 …` the same as they stand in the row's tuple, and `by_…` what the
 * result of the tuple is to be multiplied by. An amount that is a plain number stands in the tuple as 1.
 */
export function rowParts(plan: Plan, table: string, d: Dialect): Part[] {
  const { names, kept, columns } = plan;
  const keys = keyColumns(columns);
  const cells = [...new Set([...kept, ...keys])];
  const amounts = amountsOf(columns);
  const measured = amounts.flatMap((amount) => amount.columns.map(({ index }) => index));
  const cellsOf = cells.map((i) => `t.${d.identifier(names[i]!)} AS c${i}`);
  const texts = keys.map((i) => `COALESCE(CAST(c${i} AS ${d.text}), '') AS t${i}`);
  const numbers = measured.map((i) => `${numberIn(i, d)} AS n${i}`);
  const tuple = keys.map((i) => `${keyOf(i, columns, amounts, d)} AS k${i}`);
  return [
    ["co2ml_cells", select(cellsOf, `${table} AS t`)],
    ["co2ml_texts", select(["*", ...texts], "co2ml_cells")],
    ["co2ml_numbers", select(["*", ...numbers], "co2ml_texts")],
    ["co2ml_plain", select(["*", ...amounts.flatMap(plain)], "co2ml_numbers")],
    ["co2ml_amounts", select(["*", ...multiplied(amounts, columns)], "co2ml_plain")],
    ["co2ml_rows", select(["*", ...tuple, ...amounts.flatMap(factor)], "co2ml_amounts")],
  ];
}

/** Positions of the columns that a result depends on, in the order of the file. */
export function keyColumns({ model: _, ...columns }: Columns): number[] {
  const all = Object.values(columns).flat() as Column[];
  return [...new Set(all.map(({ index }) => index))].sort((a, b) => a - b);
}

export function select(columns: readonly string[], from: string): string {
  return `SELECT\n  ${columns.join(",\n  ")}\nFROM ${from}`;
}

export const selectDistinct: typeof select = (...query) =>
  select(...query).replace("SELECT", "SELECT DISTINCT");

function numberIn(i: number, d: Dialect): string {
  return `CASE WHEN ${d.matches(`t${i}`, NUMBER)} THEN ${d.double(`c${i}`)} END`;
}

/** `p…`: the amount where it may be multiplied as far as its own cell and memory go, else null. */
function plain({ columns, least, whole, unless }: Amount): string[] {
  return columns.map(({ index: i }, position) => {
    const conditions = [
      `n${i} BETWEEN ${least} AND ${GREATEST}`,
      ...(whole ? [`n${i} = FLOOR(n${i})`] : []),
      ...columns.slice(0, position).map((before) => `t${before.index} = ''`),
      ...unless.map((all) => `NOT (${all.map(({ index }) => `t${index} <> ''`).join(" AND ")})`),
    ];
    return `CASE WHEN ${conditions.join(" AND ")} THEN n${i} END AS p${i}`;
  });
}

/** `v…`: the amount where it is multiplied. Count, hours and hardware-hours that contradict each other are not. */
function multiplied(amounts: readonly Amount[], { count, hours, hardware_hours }: Columns): string[] {
  const three = [count, hours, hardware_hours];
  const checked = new Set(three.every((columns) => columns.length > 0) ? three.flat() : []);
  const own = first(hardware_hours);
  const isMeasured = amounts.some(({ columns }) => columns === count);
  const difference = isMeasured ? `ABS(${first(count)} * ${first(hours)} - ${own})` : "NULL";
  const empty = three.map((columns) => `(${columns.map(({ index }) => `t${index} = ''`).join(" AND ")})`);
  const agree = `${empty.join(" OR ")} OR ${difference} <= ${ROUNDING * 0.999} * ${own}`;
  return amounts
    .flatMap(({ columns }) => columns)
    .map((column) => {
      const p = `p${column.index}`;
      return `${checked.has(column) ? `CASE WHEN ${agree} THEN ${p} END` : p} AS v${column.index}`;
    });
}

/** The first filled of the columns in the unit used inside. */
function first(columns: readonly Column[]): string {
  const values = columns.map(({ index, unit }) =>
    unit ? `p${index} * ${unit.mul} / ${unit.div}` : `p${index}`,
  );
  return `COALESCE(${values.join(", ")}, NULL)`;
}

/** A cell as it stands in the tuple; one that is not read, since a column before it is filled, is left empty. */
function keyOf(i: number, columns: Columns, amounts: readonly Amount[], d: Dialect): string {
  const isIt = ({ index }: Column) => index === i;
  const amount = amounts.find((one) => one.columns.some(isIt));
  if (amount) {
    const before = amount.columns.slice(0, amount.columns.findIndex(isIt));
    return cases(`t${i}`, [
      ...before.map(({ index }) => [`v${index} IS NOT NULL`, "''"] as const),
      [`v${i} IS NOT NULL`, "'1'"],
    ]);
  }
  const year = columns.year.findIndex(isIt);
  if (year < 0) return `t${i}`;
  return cases(`t${i}`, [
    ...columns.year.slice(0, year).map(({ index }) => [d.matches(`t${index}`, DATE), "''"] as const),
    [d.matches(`t${i}`, DATE), `SUBSTR(t${i}, 1, 4)`],
  ]);
}

function cases(otherwise: string, when: readonly (readonly [condition: string, then: string])[]): string {
  return `CASE ${when.map(([condition, then]) => `WHEN ${condition} THEN ${then}`).join(" ")} ELSE ${otherwise} END`;
}

function factor({ name, columns }: Amount): string[] {
  if (columns.length === 0) return [];
  return [`COALESCE(${[...columns.map(({ index }) => `v${index}`), "1"].join(", ")}) AS by_${name}`];
}
