import type { GroupResult } from "../batch/groups.ts";
import type { BatchReport } from "../batch/report.ts";
import type { Span } from "../core/index.ts";
import { isError, messageOf } from "../diagnostics/diagnostic.ts";
import { clipped } from "./clipped.ts";
import { diagnosticsText } from "./diagnostics.ts";
import type { Paint } from "./paint.ts";
import { co2eqText, energyText, figure, massText } from "./quantity.ts";
import { drawTable, type Heading } from "./table.ts";
import { visible } from "./visible.ts";

/** A table before it is drawn. */
export interface Drawn {
  headings: Heading[];
  rows: string[][];
}

/** Characters of a name that are shown in a table. */
const WIDEST = 60;

const figures = (text: string): Heading => ({ text, figures: true });

/** The models of a batch. */
export function modelTable({ models }: BatchReport): Drawn {
  const ends = models.some((m) => m.range) ? (["low", "central", "high"] as const) : [];
  return {
    headings: [{ text: "model" }, ...["rows", "hardware-hours", "energy", "CO2eq", ...ends].map(figures)],
    rows: models.map((m) => [
      clipped(m.model, WIDEST),
      figure(m.rows),
      figure(m.hardware_hours),
      energyText(m.facility_energy_kwh),
      co2eqText(m.co2eq_kg),
      ...ends.map((end) => massText(m.range?.co2eq_kg[end] ?? 0)),
    ]),
  };
}

/** Groups that are shown on a terminal. */
const MOST_GROUPS = 1_000;

/** The groups of `--by`; mean to max and share are of CO2eq. */
export function groupTable({ by, groups }: BatchReport): Drawn {
  const measures = ["rows", "energy", "CO2eq", "share", "mean", "median", "min", "max", "g/kWh"];
  return {
    headings: [...by.map((text) => ({ text })), ...measures.map(figures)],
    rows: groups.map(groupRow),
  };
}

function groupRow({ key, count, energy_kwh, co2eq_kg: c, mean_intensity_g_per_kwh }: GroupResult): string[] {
  return [
    ...Object.values(key).map((value) => clipped(String(value ?? "–"), WIDEST)),
    figure(count),
    energyText(energy_kwh.sum),
    co2eqText(c.sum),
    c.share === null ? "–" : `${figure(c.share * 100)} %`,
    ...[c.mean, c.median, c.min, c.max].map(co2eqText),
    mean_intensity_g_per_kwh === null ? "–" : figure(mean_intensity_g_per_kwh),
  ];
}

/** One line: how many rows, what they come to. */
export function totalsText({ totals: t }: BatchReport): string {
  const rows = [
    `${figure(t.rows)} ${t.rows === 1 ? "row" : "rows"}`,
    `${figure(t.estimated)} estimated`,
    ...(t.superseded ? [`${figure(t.superseded)} replaced by a later row of their run`] : []),
    ...(t.rejected ? [`${figure(t.rejected)} rejected`] : []),
  ];
  const mean = t.mean_intensity_g_per_kwh;
  const amounts = [
    `${figure(t.hardware_hours)} hardware-hours`,
    energyText(t.facility_energy_kwh),
    co2eqText(t.co2eq_kg),
    ...(mean === null ? [] : [`${figure(mean)} g/kWh on average`]),
    ...(t.range ? [`range ${spanText(t.range.co2eq_kg)}`] : []),
  ];
  return `${rows.join(", ")}: ${amounts.join(", ")}`;
}

/** `1.2 t to 3.4 t CO2eq, central 2.5 t`. */
const spanText = ({ low, central, high }: Span): string =>
  `${massText(low)} to ${co2eqText(high)}, central ${massText(central)}`;

/** Where the bounds of ranges stand. */
const BOUNDS =
  "the column range_factors of --format csv or ndjson has every bound, its source and its share\n";

/** The result for a terminal: models, groups, totals. */
export async function batchText(report: BatchReport, paint: Paint): Promise<string> {
  const models = modelTable(report);
  const groups = groupTable({ ...report, groups: report.groups.slice(0, MOST_GROUPS) });
  const parts = [
    ...(models.rows.length ? [await drawTable(models.headings, models.rows, paint)] : []),
    ...notListed(report),
    ...(groups.rows.length && report.by.length ? [await drawTable(groups.headings, groups.rows, paint)] : []),
    ...groupsLeftOut(report),
    `${paint.bold(totalsText(report))}\n${report.totals.range ? BOUNDS : ""}`,
  ];
  return parts.join("\n");
}

function groupsLeftOut({ groups }: BatchReport): string[] {
  const more = groups.length - MOST_GROUPS;
  return more > 0 ? [`… and ${figure(more)} more groups; --summary FILE has them all\n`] : [];
}

function notListed({ rowsNotListed, models }: BatchReport): string[] {
  if (rowsNotListed === 0) return [];
  return [
    `… and ${figure(rowsNotListed)} rows of models beyond the first ${figure(models.length)}; --format csv has every row\n`,
  ];
}

/** Errors that are shown, warnings that are shown; the rest is counted. */
const MOST_WARNINGS = 10;

/** What is said on standard error: the first errors, the commonest warnings, the notes on the file. */
export function findingsText(report: BatchReport, quiet: boolean, paint: Paint): string {
  const errors = diagnosticsText(report.errors, paint);
  const more = moreErrors(report);
  if (quiet) return errors + more;
  const warnings = report.warnings.slice(0, MOST_WARNINGS).map(({ finding, rows }) => {
    const label = isError(finding)
      ? paint.red(`error[${finding.code}]`)
      : paint.yellow(`warning[${finding.code}]`);
    return `${label}: ${visible(clipped(messageOf(finding)))} (${figure(rows)} ${rows === 1 ? "row" : "rows"})\n`;
  });
  const rest = report.warnings.length - warnings.length;
  if (rest > 0) warnings.push(`… and ${figure(rest)} more; the column \`warnings\` has them all\n`);
  return errors + more + warnings.join("") + diagnosticsText(report.notes, paint);
}

function moreErrors({ totals, rowsShown, rejectedBy }: BatchReport): string {
  if (totals.rejected <= rowsShown) return "";
  const codes = [...rejectedBy].map(([code, rows]) => `${code} ${figure(rows)}`);
  return `… ${figure(totals.rejected)} rows were rejected in all (${codes.join(", ")}); \`co2ml batch --rejects FILE\` keeps them with the reasons\n`;
}
