import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXACT_GROUP, EXACT_VALUES, type Spread, Spreads } from "../../src/batch/spreads.ts";

const spreadsOf = (values: readonly number[], group = 0): Spreads => {
  const spreads = new Spreads();
  spreads.add(new Int32Array(values.length).fill(group), values.length, Float64Array.from(values), 0, 1);
  return spreads;
};
/** So many values of one group that no large one stays exact. */
const CROWD = 1;
const SAME = [0, CROWD];
const crowd = spreadsOf(Array(EXACT_VALUES).fill(1), CROWD).state();
const amongMany = (spreads: Spreads): Spreads => {
  spreads.merge(crowd, SAME);
  return spreads;
};
const merged = (...parts: Spreads[]): Spreads => {
  const all = new Spreads();
  for (const part of parts) all.merge(part.state(), SAME);
  return all;
};
const exact = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  return { size: sorted.length, min: sorted[0]!, max: sorted.at(-1)!, median };
};

describe("Spreads", () => {
  it.each([
    [[3], 3],
    [[1, 3], 2],
    [[5, 1, 3], 3],
    [[0, 0, 8, 9], 4],
  ])("of %j has the median %d", (values, median) => {
    expect(spreadsOf(values).results()[0]!.median).toBe(median);
  });

  it("are exact in small groups, alone and among many values", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (all) => {
        expect(spreadsOf(all).results()[0]).toEqual(exact(all));
      }),
    );
    expect(amongMany(spreadsOf([5, 1, 3])).results()[0]).toEqual({ size: 3, min: 1, max: 5, median: 3 });
    const most = Array.from({ length: EXACT_GROUP }, (_, i) => i ** 2);
    expect(amongMany(spreadsOf(most)).results()[0]).toEqual(exact(most));
  });

  it("of a large group among many are off by 0.4 % at most, and the same however they came", () => {
    const value = fc.integer({ min: 0, max: 1_000_000 });
    const scale = fc.integer({ min: -120, max: 70 }).map((exponent) => 2 ** exponent);
    const values = fc.array(value, { minLength: EXACT_GROUP * 2, maxLength: EXACT_GROUP * 2 + 300 });
    fc.assert(
      fc.property(values, scale, fc.nat(EXACT_GROUP), (raw, factor, cut) => {
        const odd = raw.slice(1 - (raw.length % 2)).map((v) => v * factor);
        const { median, ...ends } = amongMany(spreadsOf(odd)).results()[0]!;
        const wanted = exact(odd);
        expect(Math.abs(median - wanted.median)).toBeLessThanOrEqual(wanted.median * 0.004 + 2 ** -99);
        expect(ends).toEqual({ size: wanted.size, min: wanted.min, max: wanted.max });
        const [some, others] = [odd.slice(cut).reverse(), odd.slice(0, cut)];
        const divided = [
          [amongMany(spreadsOf(some)), spreadsOf(others)],
          [spreadsOf(some), amongMany(spreadsOf(others))],
          [spreadsOf(odd), amongMany(new Spreads())],
          [spreadsOf(some), spreadsOf(others), amongMany(new Spreads())],
        ];
        for (const parts of divided)
          for (const order of [parts, parts.toReversed()])
            expect(merged(...order).results()[0]).toEqual({ ...wanted, median });
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it("hold many groups of few values each", () => {
    const spreads = new Spreads();
    const groups = EXACT_VALUES * 2;
    const values = Float64Array.from({ length: groups * 3 }, (_, i) => i);
    for (let i = 0; i < values.length; i += 1000) {
      const some = Int32Array.from({ length: 1000 }, (_, n) => (i + n) % groups);
      spreads.add(some, some.length, values, i, 1);
    }
    expect(spreads.results()[groups - 1]).toEqual({
      size: 3,
      min: groups - 1,
      max: groups * 3 - 1,
      median: groups * 2 - 1,
    });
  });
});
