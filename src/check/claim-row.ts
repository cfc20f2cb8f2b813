import { choosePlace } from "../batch/place-choice.ts";
import type { EstimateOptions } from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { Column } from "../records/columns.ts";
import { folded } from "../records/headings.ts";
import { type Cell, textOf } from "../records/row-reader.ts";
import { rowRun } from "../records/row-run.ts";
import type { ClaimColumn, ClaimColumns } from "./claim-columns.ts";
import { claimOf, type Quantity } from "./claims.ts";
import { type Printed, printedPerhapsInPounds } from "./printed.ts";
import type { Subject } from "./subject.ts";

/** Reads a row of a file of claims. */
export function claimRow(
  header: readonly string[],
  columns: ClaimColumns,
  cells: readonly Cell[],
  options: EstimateOptions,
): Outcome<Subject> {
  const { inputs } = columns;
  const text = (column: { index: number } | undefined): string =>
    column === undefined ? "" : textOf(cells[column.index] ?? "");
  const first = (list: readonly Column[]): string => list.map(text).find(Boolean) ?? "";
  const hardwareHours = first([...inputs.hardware_hours, ...inputs.recordedHardwareHours]);
  const { row, findings } = rowRun(hardwareHours ? { ...inputs, hours: [] } : inputs, cells);
  const energy = claimIn("energy", columns.energy, text);
  const co2eq = claimIn("co2eq", columns.co2eq, text);
  if (findings.length || !energy.ok || !co2eq.ok)
    return failure(...findings, ...energy.findings, ...co2eq.findings);
  const { run, places } = row;
  const { region } = choosePlace(places, undefined);
  const id = header.findIndex((name) => folded(name) === "id");
  return success({
    name: [text(id < 0 ? undefined : { index: id }), run.model ?? ""].filter(Boolean).join(" "),
    run: { ...run, ...(region !== undefined && { region }) },
    options,
    digits: digitsOf({
      time: hardwareHours || first(inputs.hours),
      power: first(inputs.power_w),
      pue: first(inputs.pue),
      intensity: first(inputs.intensity_g_per_kwh),
    }),
    ...(energy.value && { energy: energy.value }),
    ...(co2eq.value && { co2eq: co2eq.value }),
  });
}

/** The digits of inputs as written. A time in whole hours is taken as exact, as a count is. */
export function digitsOf(texts: Record<keyof Subject["digits"], string>): Subject["digits"] {
  const entries = Object.entries(texts).flatMap(([name, text]) => {
    const number = /^[\d.,]+/.exec(text)?.[0] ?? "";
    const digits = name === "time" && !number.includes(".") ? undefined : printedPerhapsInPounds(number);
    return digits ? [[name, digits]] : [];
  });
  return Object.fromEntries(entries) as Subject["digits"];
}

/** A claim as its authors printed it where that is at hand, else as a number. */
function claimIn(
  quantity: Quantity,
  columns: readonly ClaimColumn[],
  text: (column: ClaimColumn) => string,
): Outcome<Printed | undefined> {
  const filled = columns.filter((column) => text(column) !== "");
  const number = filled.find((column) => !column.asWritten);
  const written = filled.find((column) => column.asWritten);
  const plain = number && claimOf(quantity, text(number), number.unit);
  if (number && !plain) {
    const expected =
      quantity === "energy" ? "an energy: 1287000, 1,287 MWh" : "a mass of CO2eq: 552100, 552.1 t";
    return failure(
      finding("INVALID_VALUE", { field: number.name, value: text(number), expected }, { field: number.name }),
    );
  }
  return success((written && claimOf(quantity, text(written), 1, plain?.value)) ?? plain);
}
