import { describe, expect, it } from "vitest";
import { bar } from "../../../src/render/compare/bar.ts";

describe("a bar", () => {
  it.each([
    [1, 1, 4, "████"],
    [1, 2, 4, "██"],
    [1, 8, 1, "▏"],
    [1e-9, 1, 8, "▏"],
    [0, 1, 8, ""],
    [0, 0, 8, ""],
  ])("of %d out of %d on %d characters", (value, greatest, width, drawn) => {
    expect(bar(value, greatest, width)).toBe(drawn);
  });
});
