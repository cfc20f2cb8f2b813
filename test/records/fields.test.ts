import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldRules, type NumericField, readNumber, readPue } from "../../src/records/fields.ts";
import { recordSchema } from "../../src/records/schema.ts";
import { unitOf } from "../../src/records/units.ts";

const fields = Object.keys(fieldRules) as NumericField[];

describe("readNumber", () => {
  it.each([
    ["count", "16.0", 16],
    ["count", "39,498", 39498],
    ["year", "2020.0", 2020],
    ["year", "2023-03-27", 2023],
    ["year", "2024-07-19T15:57:43", 2024],
    ["year", "27/03/2023", 2023],
    ["hours", "2d12h", 60],
    ["power_w", "0.3 kW", 300],
    ["energy_kwh", "0", 0],
    ["intensity_g_per_kwh", 0, 0],
  ] as const)("takes %s %j as %d", (field, given, value) => {
    expect(readNumber(field, given)).toEqual({ ok: true, value, findings: [] });
  });

  it.each([
    ["count", "0"],
    ["count", "2.5"],
    ["count", "-8"],
    ["count", ""],
    ["count", "1e999"],
    ["hours", "0"],
    ["hours", "-1"],
    ["hours", Number.NaN],
    ["hardware_hours", Number.POSITIVE_INFINITY],
    ["year", "1989"],
    ["year", "2101"],
    ["year", "2020.5"],
    ["year", "last year"],
    ["power_w", "0"],
    ["pue", "0.99"],
    ["intensity_g_per_kwh", "-1"],
    ["energy_kwh", "-0.1"],
    ["memory_gb", "0x10"],
  ] as const)("refuses %s %j, naming the field, the value and the mend", (field, given) => {
    const where = { file: "runs.csv", line: 7, column: 12, field };
    const outcome = readNumber(field, given, where);
    expect(outcome).toMatchObject({
      ok: false,
      findings: [{ code: "INVALID_VALUE", args: { field, value: String(given) }, where }],
    });
  });

  it("does not choose between a decimal comma and thousands", () => {
    expect(readNumber("hours", "1,5")).toMatchObject({ ok: false, findings: [{ code: "AMBIGUOUS_NUMBER" }] });
  });

  it("converts from the unit of the column", () => {
    const seconds = unitOf("time", "seconds");
    expect(readNumber("hours", "950400.0", undefined, seconds)).toMatchObject({ value: 264 });
    expect(readNumber("hours", 950400, undefined, seconds)).toMatchObject({ value: 264 });
  });

  it("holds the same ranges as the schema", () => {
    const bounds = fc.constantFrom(
      0,
      -0,
      1,
      0.99,
      1989,
      1990,
      2100,
      2101,
      2 ** 53 - 1,
      2 ** 53,
      5e-324,
      Number.NaN,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(bounds, fc.integer(), fc.integer({ min: 1980, max: 2110 }), fc.double()),
        (field, value) => {
          const accepted = recordSchema.safeParse({ [field]: value }).success;
          expect([field, value, readNumber(field, value).ok]).toEqual([field, value, accepted]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("readPue", () => {
  it.each([
    ["1.1", 1.1],
    ["Provider", "provider"],
    ["average", "average"],
  ])("takes %j as %j", (given, value) => {
    expect(readPue(given)).toMatchObject({ ok: true, value });
  });

  it("refuses other words", () => {
    expect(readPue("good").ok).toBe(false);
  });
});
