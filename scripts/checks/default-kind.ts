import { lineOf, type Rule } from "./rule.ts";

/** Whoever asks for a region without a kind must get a figure, if there is any. */
export const defaultKind: Rule = {
  name: "default-kind",
  description:
    "a region that has figures has some of its default kind, and so has the grid of every cloud region",
  check: (tables) => {
    const kinds = new Map<string, Set<string>>();
    for (const row of tables["grid.csv"] ?? []) {
      kinds.set(row.region ?? "", (kinds.get(row.region ?? "") ?? new Set()).add(row.kind ?? ""));
    }
    const regions = (tables["regions.csv"] ?? []).flatMap((row, index) => {
      const has = kinds.get(row.id ?? "");
      return !has || has.has(row.default_kind ?? "")
        ? []
        : [problem("regions.csv", index, "default_kind", row.default_kind, [...has].join(" or "))];
    });
    const cloud = (tables["cloud-regions.csv"] ?? []).flatMap((row, index) =>
      kinds.has(row.grid_id ?? "")
        ? []
        : [
            problem(
              "cloud-regions.csv",
              index,
              "grid_id",
              row.grid_id,
              "a region that grid.csv has figures for",
            ),
          ],
    );
    return [...regions, ...cloud];
  },
};

function problem(
  file: string,
  index: number,
  column: string,
  actual: string | undefined,
  expected: string,
): ReturnType<Rule["check"]>[number] {
  return {
    file,
    line: lineOf(index),
    column,
    actual: actual ?? "",
    expected,
    tip: "choose the kind that the table has, or import the series",
  };
}
