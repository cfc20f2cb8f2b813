import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** Boards of two GPUs, of which clouds count and rent the halves. */
const boards = ["tesla-k80", "tesla-m60", "instinct-mi250x"];

/** What the name of an instance type tells about its accelerators. */
export const instanceCounts: Rule = {
  name: "instance-counts",
  description:
    "an instance's count agrees with its name, shares say so, and boards of two are counted by halves",
  check: (tables) =>
    (tables["instances.csv"] ?? []).flatMap((row, index) =>
      problems(row).map((p) => ({ file: "instances.csv", line: lineOf(index), ...p })),
    ),
};

type Problem = Pick<DataFinding, "column" | "actual" | "expected" | "tip">;

function problems({ instance = "", hardware_id = "", count = "", note = "" }: Row): Problem[] {
  const found: Problem[] = [];
  const named = /-(\d+)[gt](?:-metal)?$/.exec(instance)?.[1];
  if (named && named !== count)
    found.push({ column: "count", actual: count, expected: named, tip: "the name ends in the count" });
  if (boards.includes(hardware_id))
    found.push({
      column: "hardware_id",
      actual: hardware_id,
      expected: `${hardware_id}-half`,
      tip: "clouds count the GPUs, two to a board",
    });
  if (count.includes("/") && note === "")
    found.push({ column: "note", actual: note, expected: "a share of what", tip: "say what is shared" });
  return found;
}
