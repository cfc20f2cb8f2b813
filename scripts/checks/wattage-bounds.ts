import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** The least and the most that one unit of each form is rated at, in W. */
const bounds: Record<string, [number, number]> = {
  board: [19, 600],
  module: [250, 1400],
  chip: [8, 960],
  die: [100, 400],
  system: [500, 25_000],
  soc: [10, 200],
  superchip: [300, 3000],
  socket: [5, 500],
};

/** A CPU core of any time draws between these, in W. */
const perCore: [number, number] = [0.8, 60];

/** A figure outside of its form's range is a slip of unit, row or column. */
export const wattageBounds: Rule = {
  name: "wattage-bounds",
  description: "a wattage fits its unit, a CPU's its cores, and no measured average is above the rating",
  check: (tables) => [
    ...(tables["hardware.csv"] ?? []).flatMap((row, index) => problems("hardware.csv", row, index, row.unit)),
    ...(tables["cpus.csv"] ?? []).flatMap((row, index) => problems("cpus.csv", row, index, "socket")),
  ],
};

function problems(file: string, row: Row, index: number, unit = ""): DataFinding[] {
  const watts = Number(row.tdp_w);
  const [least, most] = bounds[unit] ?? [0, Number.POSITIVE_INFINITY];
  const found = (column: string, expected: string): DataFinding => ({
    file,
    line: lineOf(index),
    column,
    actual: row[column] ?? "",
    expected,
    tip: "compare with the source; widen the bound only for hardware of a new kind",
  });
  const share = row.cores ? watts / Number(row.cores) : 0;
  return [
    ...(row.tdp_w && (watts < least || watts > most)
      ? [found("tdp_w", `${least} to ${most} W for a ${unit}`)]
      : []),
    ...(share && (share < perCore[0] || share > perCore[1])
      ? [found("tdp_w", `${perCore[0]} to ${perCore[1]} W a core`)]
      : []),
    ...(row.measured_w && Number(row.measured_w) > watts ? [found("measured_w", `at most ${watts} W`)] : []),
  ];
}
