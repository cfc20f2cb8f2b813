import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

const weak = ["derived", "estimate", "observed", "unverified", "unpublished"];

/** A figure that rests on little has to say on what, for its note is what the warning tells the user. */
export const weakFigures: Rule = {
  name: "weak-figures",
  description: "a figure without a datasheet has a note, and an empty one says that none is published",
  check: (tables) =>
    ["hardware.csv", "cpus.csv"].flatMap((file) =>
      (tables[file] ?? []).flatMap((row, index) =>
        problems(row).map((p) => ({ file, line: lineOf(index), ...p })),
      ),
    ),
};

type Problem = Pick<DataFinding, "column" | "actual" | "expected" | "tip">;

function problems(row: Row): Problem[] {
  const { basis = "", note = "", tdp_w = "", chips_per_unit = "1" } = row;
  const found: Problem[] = [];
  const add = (column: string, expected: string, tip: string): void => {
    found.push({ column, actual: row[column] ?? "", expected, tip });
  };
  if (weak.includes(basis) && note === "")
    add("note", "how the figure came about", `the basis is ${basis}: say what it rests on`);
  if ((tdp_w === "") !== (basis === "unpublished"))
    add(
      "tdp_w",
      tdp_w === "" ? "a wattage, or the basis unpublished" : "no wattage",
      "basis and wattage disagree",
    );
  if ((row.measured_w ?? "") !== "" && !row.measured_source)
    add("measured_source", "an id of sources.csv", "name who measured it");
  if (Number(chips_per_unit) > 1 && !/GPU|GCD/.test(`${row.name}`))
    add("name", "a name that says how many processors the unit holds", "(board, 2 GPUs)");
  return found;
}
