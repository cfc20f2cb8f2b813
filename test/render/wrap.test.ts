import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapped } from "../../src/render/wrap.ts";

describe("wrapping", () => {
  it("breaks at spaces and lets a long word stand", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("unbreakable words", 5)).toEqual(["unbreakable", "words"]);
    expect(wrapped("one two three", undefined)).toEqual(["one two three"]);
  });
  it("loses nothing and keeps to the width where words allow", () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (t, width) => {
        const lines = wrapped(t, width);
        expect(lines.join(" ")).toBe(t);
        expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
