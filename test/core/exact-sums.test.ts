import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExactSums } from "../../src/core/exact-sums.ts";

function sumOf(values: readonly number[]): number {
  const sums = new ExactSums();
  for (const value of values) sums.add(0, value);
  return sums.sum(0);
}

/** In units of 2^-1074, from the decimal expansion that BigInt gives of value × 2^k; slow and obviously right. */
function exactly(values: readonly number[]): number {
  let total = 0n;
  for (const value of values) {
    let whole = value;
    let exponent = 0;
    while (!Number.isInteger(whole)) {
      whole *= 2;
      exponent++;
    }
    total += BigInt(whole) << BigInt(1074 - exponent);
  }
  return Number(total / (1n << 1011n)) / 2 ** 63;
}

describe("exact sums", () => {
  it("rounds once: ten times 0.1 is 1, and a million survives 1e16", () => {
    expect(sumOf(Array(10).fill(0.1))).toBe(1);
    expect(sumOf([1e16, ...Array(1000).fill(1000), -1e16])).toBe(1_000_000);
    expect(sumOf([1e300, 1, -1e300])).toBe(1);
    expect(sumOf([])).toBe(0);
  });

  it("gives one value back as it is, be it tiny, huge or negative", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(sumOf([value]) === value).toBe(true);
      }),
    );
  });

  it("is the rounded sum of the values' exact expansions", () => {
    const plain = fc.double({ min: 0, max: 1e12, noNaN: true }).map((v) => Math.round(v * 1024) / 1024);
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 50 }), (values) => {
        expect(sumOf(values)).toBe(exactly(values));
      }),
    );
  });

  it("does not depend on the order, nor on how the values were divided among sums", () => {
    const values = fc.array(fc.double({ min: -1e20, max: 1e20, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(60), (all, cut) => {
        const parts = new ExactSums();
        for (const value of all.slice(cut)) parts.add(1, value);
        for (const value of all.slice(0, cut).reverse()) parts.add(70, value);
        const total = new ExactSums();
        total.merge(3, parts, 70);
        total.merge(3, parts, 1);
        expect(total.sum(3)).toBe(sumOf(all));
      }),
    );
  });

  it("reads a sum any number of times, also between values", () => {
    const sums = new ExactSums();
    sums.add(0, 0.1);
    expect([sums.sum(0), sums.sum(0)]).toEqual([0.1, 0.1]);
    sums.add(0, 0.2);
    expect(sums.sum(0)).toBe(0.1 + 0.2);
  });
});
