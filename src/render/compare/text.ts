import type { Comparison } from "../../compare/rank.ts";
import { type Paint, plain } from "../paint.ts";
import { co2eqText } from "../quantity.ts";
import { drawTable } from "../table.ts";
import { bar } from "./bar.ts";
import { compareColumns } from "./columns.ts";
import { boundLines, findingLines } from "./findings.ts";

const LONGEST_BAR = 24;
const SHORTEST_BAR = 8;

/** A comparison for the terminal: the lowest first, each with its ratio to it and a bar. */
export async function compareText(c: Comparison, paint: Paint, width: number): Promise<string> {
  const columns = compareColumns(c);
  const cells = c.rows.map((row) => columns.map(({ cell }) => cell(row)));
  const bare = await drawTable(columns, cells, plain);
  const taken = Math.max(...bare.split("\n").map((line) => line.length));
  const length = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width - taken - 2));
  const greatest = Math.max(...c.rows.map((row) => row.estimate.co2eq_kg));
  const bars = c.rows.map((row) => bar(row.estimate.co2eq_kg, greatest, length));
  const withBars = cells.map((row, i) => [...row, bars[i] ?? ""]);
  const table = await drawTable([...columns, { text: "" }], withBars, paint);
  const findings = findingLines(c).map(({ severity, text, code }) => {
    const label = severity === "warning" ? paint.yellow("warning") : paint.cyan("note   ");
    return `  ${label}    ${text} ${paint.dim(`[${code}]`)}`;
  });
  const bounds = boundLines(c).map((line) => `  ${line}`);
  const blocks = [[lead(c)], [table.trimEnd()], bounds, findings, [paint.dim(footer(c))]];
  return `${blocks
    .filter((lines) => lines.length)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** `8 alternatives, lowest first; 33.1 kg to 1.2 t CO2eq`. */
export function lead({ compared, rows }: Comparison): string {
  const [first] = rows;
  const last = rows.at(-1);
  const which =
    rows.length < compared
      ? `the ${rows.length} lowest of ${compared} alternatives`
      : `${compared} ${compared === 1 ? "alternative" : "alternatives"}, lowest first`;
  return `${which}: ${co2eqText(first?.estimate.co2eq_kg ?? 0)} to ${co2eqText(last?.estimate.co2eq_kg ?? 0)}`;
}

/** `co2ml 0.1.0, data 2026.11.25`. */
export function footer({ rows }: Comparison): string {
  const e = rows[0]?.estimate;
  return `co2ml ${e?.co2ml_version}, data ${e?.data_version}`;
}
