import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank } from "../../src/compare/rank.ts";
import { estimate } from "../../src/index.ts";

const alternative = (gPerKwh: number, kind?: "lifecycle" | "direct") => {
  const made = estimate({ power_w: 100, hardware_hours: 10, intensity_g_per_kwh: gPerKwh });
  return {
    estimate: { ...made, carbon_intensity: { ...made.carbon_intensity, kind: kind ?? null } },
    speedup: null,
  };
};
const codes = (findings: readonly { code: string }[]) => findings.map((f) => f.code);

describe("a ranking", () => {
  it("puts the lowest first, with the ratio to it", () => {
    const { rows } = rank([alternative(300), alternative(100), alternative(250)]);
    expect(rows.map((r) => [r.rank, r.estimate.co2eq_kg, r.ratio])).toEqual(
      [
        [1, 0.1, 1],
        [2, 0.25, 2.5],
        [3, 0.3, 3],
      ].map(([n, kg, ratio]) => [n, expect.closeTo(kg!, 12), expect.closeTo(ratio!, 12)]),
    );
  });
  it("has no ratio to nothing", () => {
    expect(rank([alternative(0), alternative(1)]).rows.map((r) => r.ratio)).toEqual([null, null]);
  });
  it("keeps the n lowest and says of how many", () => {
    const { rows, compared } = rank([alternative(3), alternative(1), alternative(2)], 2);
    expect(compared).toBe(3);
    expect(rows.map((r) => r.estimate.carbon_intensity.g_per_kwh)).toEqual([1, 2]);
  });
  it("says when kinds are mixed, even where the mixed row is not shown", () => {
    const mixed = [alternative(1, "direct"), alternative(2, "lifecycle")];
    expect(codes(rank(mixed, 1).warnings)).toContain("RANKED_KINDS");
    expect(codes(rank([mixed[0]!, alternative(2, "direct")]).warnings)).not.toContain("RANKED_KINDS");
  });
  it("counts a finding once, with its rows", () => {
    expect(rank([alternative(1), alternative(2)]).notes).toContainEqual(
      expect.objectContaining({ code: "PUE_NOT_COUNTED", rows: 2 }),
    );
  });
  it("is of the same order however the alternatives come", () => {
    const values = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        values.chain((v) => fc.tuple(fc.constant(v), fc.shuffledSubarray(v, { minLength: v.length }))),
        ([a, b]) => {
          const order = (list: number[]) =>
            rank(list.map((g) => alternative(g))).rows.map((r) => r.estimate.co2eq_kg);
          expect(order(a)).toEqual(order(b));
        },
      ),
    );
  });
});
