import fc from "fast-check";
import { expect, test } from "vitest";
import { medianOf, spreadOf } from "../../src/survey/spread.ts";

test("the middle of 1, 4, 16 is 4 in the middle, 7 on average, 4 in the geometric mean", () => {
  const spread = spreadOf([16, 1, 4]);
  expect(spread).toMatchObject({ n: 3, min: 1, median: 4, mean: (1 + 4 + 16) / 3, max: 16, sum: 21 });
  expect(spread?.geometric_mean).toBeCloseTo((1 * 4 * 16) ** (1 / 3), 12);
});

test("two middle values share the median, and a zero leaves no geometric mean", () => {
  expect(medianOf([0, 10, 2, 4])).toBe((2 + 4) / 2);
  expect(spreadOf([0, 1])?.geometric_mean).toBeNull();
  expect(spreadOf([])).toBeNull();
});

test("neither the order of the values nor a factor changes what they say", () => {
  const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, (given) => {
      const spread = spreadOf(given)!;
      expect(spreadOf([...given].reverse())).toEqual(spread);
      expect(spread.min).toBeLessThanOrEqual(spread.geometric_mean! * (1 + 1e-12));
      expect(spread.geometric_mean!).toBeLessThanOrEqual(spread.mean * (1 + 1e-12));
      expect(spread.mean).toBeLessThanOrEqual(spread.max * (1 + 1e-12));
    }),
  );
});
