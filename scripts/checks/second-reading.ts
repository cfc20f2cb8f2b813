import { type Row, readRows } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** Figures read a second time, where possible from other lists than the tables' sources: a line a value, with all keys of it. */
const readings = readRows("scripts/checks/second-reading.csv").flatMap(
  ({ file = "", value = "", keys = "" }) => keys.split(" ").map((key) => ({ file, key, value })),
);

interface Reader {
  key: string;
  /** The columns whose cells, joined by blanks, are the value. */
  columns: string[];
}

const readers: Record<string, Reader> = {
  "hardware.csv": { key: "id", columns: ["tdp_w"] },
  "cpus.csv": { key: "id", columns: ["tdp_w"] },
  "instances.csv": { key: "instance", columns: ["count", "hardware_id"] },
  "energy-sources.csv": { key: "id", columns: ["lifecycle_g_per_kwh"] },
  "constants.csv": { key: "id", columns: ["value"] },
};

/** A figure put in the wrong row looks plausible by itself; the second reading knows where it belongs. */
export const secondReading: Rule = {
  name: "second-reading",
  description:
    "wattages, counts and lifecycle factors are those of a second reading, and no row of it is lost",
  check: (tables) =>
    Object.entries(readers).flatMap(([file, reader]) => compared(file, reader, tables[file] ?? [])),
};

function compared(file: string, { key, columns }: Reader, rows: readonly Row[]): DataFinding[] {
  const places = new Map(rows.map((row, index) => [row[key], index]));
  const own = readings.filter((reading) => reading.file === file);
  return own.flatMap((reading): DataFinding[] => {
    const index = places.get(reading.key);
    const tip = "if the source changed its mind, change scripts/checks/second-reading.csv as well";
    if (index === undefined) return [{ file, line: 1, column: key, actual: "", expected: reading.key, tip }];
    const actual = columns.map((column) => rows[index]?.[column] ?? "").join(" ");
    const place = { file, line: lineOf(index), column: columns.join(" ") };
    return actual === reading.value ? [] : [{ ...place, actual, expected: reading.value || "nothing", tip }];
  });
}
