import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration } from "../../src/records/durations.ts";
import { parseNumber } from "../../src/records/numbers.ts";
import { parseQuantity } from "../../src/records/quantities.ts";
import { unitOf } from "../../src/records/units.ts";

const read = (reading: ReturnType<typeof parseNumber>) =>
  reading.kind === "number" ? reading.value : reading.kind;

describe("parseNumber", () => {
  it.each([
    ["39,498", 39498],
    ["1,234,567.5", 1234567.5],
    ["1.3M", 1_300_000],
    ["370k", 370_000],
    ["1.5 billion", 1.5e9],
    ["3.55e6", 3_550_000],
    ["16.0", 16],
    [" 8 ", 8],
    [".5", 0.5],
    ["1 000", 1000],
    ["1\u202f000\u202f000", 1_000_000],
    ["1_000", 1000],
    ["\u22125", -5],
    ["-0.25", -0.25],
  ])("reads %j as %d", (text, value) => {
    expect(read(parseNumber(text))).toBe(value);
  });

  it.each([
    ["1,5", ["1.5", "15"]],
    ["12,34", ["12.34", "1234"]],
    ["0,123", ["0.123", "0123"]],
    ["1.234,5", ["1234.5", "12345"]],
    ["1.234.567", ["1234.567", "1234567"]],
    ["1,5k", ["1.5k", "15k"]],
  ])("does not choose between readings of %j", (text, readings) => {
    expect(parseNumber(text)).toEqual({ kind: "ambiguous", readings });
  });

  it.each([
    "",
    " ",
    "0x10",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "1e400k",
    "eight",
    "1.3m",
    "5 %",
    "1e",
    "--1",
    "1e3k",
    "1 00",
    "٣",
  ])("finds no number in %j", (text) => {
    expect(parseNumber(text).kind).toBe("none");
  });

  it("reads every finite double that JavaScript prints", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toEqual({ kind: "number", value: Number(String(value)) });
      }),
    );
  });
});

describe("parseDuration", () => {
  it.each([
    ["48", 48],
    ["48h", 48],
    ["90m", 90 / 60],
    ["14.8d", 14.8 * 24],
    ["950400s", 264],
    ["2d12h", 2 * 24 + 12],
    ["1h 30min", 1.5],
    ["1 week", 7 * 24],
    ["1,000 hours", 1000],
    ["1.3M", 1_300_000],
  ])("reads %j as %d h", (text, hours) => {
    expect(read(parseDuration(text))).toBe(hours);
  });

  it.each(["", "h", "12h2d", "2h2h", "3 months", "1:30", "2d-12h", "48hh"])("refuses %j", (text) => {
    expect(parseDuration(text).kind).toBe("none");
  });

  it("takes a bare number in the unit of its column, and a unit in the cell over that", () => {
    const seconds = unitOf("time", "s")!;
    expect(read(parseDuration("950400.0", seconds))).toBe(264);
    expect(read(parseDuration("48h", seconds))).toBe(48);
  });

  it("says both readings of a comma", () => {
    expect(parseDuration("1,5h")).toEqual({ kind: "ambiguous", readings: ["1.5 h", "15 h"] });
  });
});

describe("parseQuantity", () => {
  it.each([
    ["300 W", "power", 300],
    ["0.3kW", "power", 300],
    ["1,287 MWh", "energy", 1_287_000],
    ["429 gCO2eq/kWh", "intensity", 429],
    ["0.4 kg CO₂e/kWh", "intensity", 400],
    ["1000 lb/MWh", "intensity", (1000 * 453.59237) / 1000],
    ["2 TB", "memory", 2000],
  ] as const)("reads %j as %s %d", (text, dimension, value) => {
    expect(read(parseQuantity(text, dimension))).toBe(value);
  });

  it.each([
    ["300 h", "power"],
    ["5 mWh", "energy"],
    ["300 W 5", "power"],
  ] as const)("refuses %j as %s", (text, dimension) => {
    expect(parseQuantity(text, dimension).kind).toBe("none");
  });
});
