import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText } from "../../../src/batch/decimal.ts";
import { writeDecimal } from "../../../src/batch/fast/decimal.ts";

const notNegative = fc
  .oneof(
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1e20, noNaN: true }),
    fc.nat({ max: 10_000_000 }).map((n) => n / 1000),
    fc.nat({ max: 10_000 }).map((n) => n - 1e-10),
  )
  .filter((v) => v >= 0);

function written(value: number): string {
  const bytes = new Uint8Array(400);
  return Buffer.from(bytes.subarray(0, writeDecimal(bytes, 0, Float64Array.of(value), 0))).toString();
}

describe("decimals of results", () => {
  it.each([
    [0, "0"],
    [16, "16"],
    [0.1 + 0.2, "0.3"],
    [54380.64, "54380.64"],
    [0.0000000004, "0"],
    [0.0000000006, "0.000000001"],
    [0.9999999999, "1"],
    [99.9999999999, "100"],
    [2147483646.5, "2147483646.5"],
    [2147483647.5, "2147483647.5"],
    [1234567890123.25, "1234567890123.25"],
    [2 ** 53, "9007199254740992"],
    [1.5e300, "1.5e+300"],
  ])("%d is %s", (value, text) => {
    expect(decimalText(value)).toBe(text);
    expect(written(value)).toBe(text);
  });

  it("has at most nine, no zeros at the end, and is within half a billionth or the double's own precision", () => {
    fc.assert(
      fc.property(notNegative, (value) => {
        const text = decimalText(value);
        expect(text).toMatch(/^\d+(?:\.\d{0,8}[1-9])?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5000001e-9 + value * 2 ** -52);
      }),
      { numRuns: 1000 },
    );
  });

  it("is written without a string the same to the last digit", () => {
    fc.assert(
      fc.property(notNegative, (value) => {
        expect(written(value)).toBe(decimalText(value));
      }),
      { numRuns: 2000 },
    );
  });
});
