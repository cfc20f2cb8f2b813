import fc from "fast-check";
import { expect, it } from "vitest";
import { NOT_PLAIN, plainNumber } from "../../../src/batch/fast/plain-number.ts";
import { parseNumber } from "../../../src/records/numbers.ts";

const read = (text: string): number => plainNumber(Buffer.from(text), 0, Buffer.byteLength(text));

it("reads digits with at most one point among them as the strict reader does", () => {
  const digits = fc.stringMatching(/^\d{1,10}$/);
  fc.assert(
    fc.property(digits, fc.option(fc.stringMatching(/^\d{1,5}$/), { nil: undefined }), (whole, decimals) => {
      const text = decimals === undefined ? whole : `${whole}.${decimals}`;
      expect({ kind: "number", value: read(text) }).toEqual(parseNumber(text));
    }),
    { numRuns: 500 },
  );
});

it.each(["", ".", "1.", ".5", "1.2.3", "1,5", "1e3", "-1", "+1", " 1", "0x10", "NaN", "1_000", "１"])(
  "leaves %j to the strict reader",
  (text) => {
    expect(read(text)).toBe(NOT_PLAIN);
  },
);

it("leaves more than 15 digits to the strict reader, for a double may not hold them", () => {
  expect(read("123456789012345")).toBe(123456789012345);
  expect(read("12345678901234.5")).toBe(12345678901234.5);
  expect(read("1234567890123456")).toBe(NOT_PLAIN);
  expect(read("123456789012345.6")).toBe(NOT_PLAIN);
});

it("never reads what the strict reader reads otherwise", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789.,eE+- kM\u00a0") });
  fc.assert(
    fc.property(text, (given) => {
      const value = read(given);
      if (value !== NOT_PLAIN) expect(parseNumber(given)).toEqual({ kind: "number", value });
    }),
    { numRuns: 1000 },
  );
});
