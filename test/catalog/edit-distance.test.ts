import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../../src/catalog/edit-distance.ts";

/** The definition, without a limit. */
function plain(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const all = [plain(shortA, b) + 1, plain(a, shortB) + 1, plain(shortA, shortB) + cost];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(...all, ...(swapped ? [plain(a.slice(0, -2), b.slice(0, -2)) + 1] : []));
}

describe("the distance of two words", () => {
  it.each([
    ["v100", "v100", 0],
    ["v10", "v100", 1],
    ["v010", "v100", 1],
    ["a100 sxm", "a100 pcie", 4],
    ["", "t4", 2],
  ])("%j and %j is %d", (a, b, letters) => expect(distance(a, b, 5)).toBe(letters));

  it("is what its definition gives, up to the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
    );
  });

  it("has room for long words", () => {
    const long = "x".repeat(500);
    expect([distance(long, `${long}y`, 3), distance(`y${long}`, `${long}y`, 3)]).toEqual([1, 2]);
  });
});
