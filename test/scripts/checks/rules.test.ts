import { describe, expect, it } from "vitest";
import { rules } from "../../../scripts/checks/index.ts";
import type { Tables } from "../../../scripts/checks/rule.ts";
import { type Planted, shippedTables } from "./planted.ts";
import { plantedGrid } from "./planted-grid.ts";
import { plantedHardware } from "./planted-hardware.ts";

const planted: Planted[] = [...plantedGrid, ...plantedHardware];
const shipped = shippedTables();

function copy(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([file, rows]) => [file, rows.map((row) => ({ ...row }))]),
  );
}

describe("the linter of data/", () => {
  it.each(rules)("$name finds nothing in the shipped tables", (rule) => {
    expect(rule.check(shipped).slice(0, 5)).toEqual([]);
  });

  it.each(planted)("$rule catches $mistake", ({ rule, plant, expected }) => {
    const tables = copy(shipped);
    plant(tables);
    const found = rules.find((r) => r.name === rule)?.check(tables) ?? [];
    expect(found.map(({ file, column, actual }) => ({ file, column, actual }))).toContainEqual(
      expect.objectContaining(expected),
    );
    for (const finding of found) expect(finding.tip).not.toBe("");
  });

  it("has a planted mistake for every rule", () => {
    const caught = new Set(planted.map((p) => p.rule));
    expect(rules.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([]);
  });
});
