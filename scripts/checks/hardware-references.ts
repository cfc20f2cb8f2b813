import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule, type Tables } from "./rule.ts";

/** An ambiguous name and an instance type lead to rows that exist, and a warning can say their wattage. */
export const hardwareReferences: Rule = {
  name: "hardware-references",
  description: "ids in hardware-ambiguous.csv and instances.csv stand in the hardware tables",
  check: (tables) => {
    const rated = new Map(rows(tables, "hardware.csv", "cpus.csv").map(({ id, tdp_w }) => [id, tdp_w]));
    const accelerators = new Set(rows(tables, "hardware.csv").map(({ id }) => id));
    return [
      ...(tables["hardware-ambiguous.csv"] ?? []).flatMap((row, index) => ambiguous(row, index, rated)),
      ...(tables["instances.csv"] ?? [])
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => !accelerators.has(row.hardware_id))
        .map(({ row, index }) => stray("instances.csv", index, "hardware_id", row.hardware_id)),
    ];
  },
};

const rows = (tables: Tables, ...files: string[]): Row[] => files.flatMap((file) => tables[file] ?? []);

function ambiguous(
  row: Row,
  index: number,
  rated: ReadonlyMap<string | undefined, string | undefined>,
): DataFinding[] {
  const { default_id = "", candidates = "" } = row;
  const others = candidates === "" ? [] : candidates.split("|");
  const file = "hardware-ambiguous.csv";
  const found = others.filter((id) => !rated.has(id)).map((id) => stray(file, index, "candidates", id));
  if (default_id !== "" && !rated.get(default_id)) found.push(stray(file, index, "default_id", default_id));
  if (default_id === "" && others.length < 2) found.push(stray(file, index, "candidates", candidates));
  if (others.includes(default_id)) found.push(stray(file, index, "candidates", default_id));
  return found;
}

function stray(file: string, index: number, column: string, actual = ""): DataFinding {
  return {
    file,
    line: lineOf(index),
    column,
    actual,
    expected: "ids of rated hardware; the default is not among the candidates, and without one there are two",
    tip: "add the row, or mend the id",
  };
}
