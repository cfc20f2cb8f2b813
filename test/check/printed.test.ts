import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf } from "../../src/check/claims.ts";
import { printed } from "../../src/check/printed.ts";

describe("printed digits", () => {
  it.each([
    ["26", 25.5, 26.5],
    ["24.69", 24.685, 24.695],
    ["0.07", 0.065, 0.075],
    ["64.0", 63.95, 64.05],
    ["3174", 3173.5, 3174.5],
    ["36000", 35500, 36500],
    ["30000", 29500, 30500],
    ["90", 89.5, 90.5],
    ["520000", 519500, 520500],
    ["3200000", 3150000, 3250000],
    ["1,287,000", 1286500, 1287500],
    ["3.55e6", 3545000, 3555000],
    ["370k", 369500, 370500],
  ])("%s stands for %d to %d", (text, low, high) => {
    expect(printed(text)).toMatchObject({ low: expect.closeTo(low, 9), high: expect.closeTo(high, 9) });
  });
  it.each(["", "about 3", "1,5", "NaN"])("%j is no number", (text) => expect(printed(text)).toBeUndefined());
  it("hold every value that is printed so", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const { low, high } = printed(value.toFixed(decimals))!;
          expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-12));
        },
      ),
    );
  });
});

describe("a claim", () => {
  it.each([
    ["26 lbs", 11.7934],
    ["137 tCO2eq", 137000],
    ["7t CO2eq", 7000],
    ["12 gCO2e", 0.012],
    ["62.25kg CO₂", 62.25],
    ["64.8 CO2eq", 64.8],
    ["552.1", 552.1],
    ["1.2 metric tons", 1200],
    ["6.16 kg CO2 (13.58 lbs CO2)", 6.16],
  ])("of emissions, %s, is in kg", (text, kg) => {
    expect(claimOf("co2eq", text)?.value).toBeCloseTo(kg, 3);
  });
  it.each([
    ["1,287 MWh", 1287000],
    ["433196 kWh", 433196],
    ["36 MJ", 10],
  ])("of energy, %s, is in kWh", (text, kwh) => expect(claimOf("energy", text)?.value).toBeCloseTo(kwh, 6));
  it("of several amounts is the one that agrees with the number beside it", () => {
    expect(claimOf("co2eq", "gross 4.8 t / net 4.3 t", 1, 4800)?.text).toBe("4.8 t");
    expect(claimOf("co2eq", "gross 4.8 t / net 4.3 t", 1, 4300)?.text).toBe("4.3 t");
    expect(claimOf("co2eq", "gross 4.8 t / net 4.3 t", 1, 5000)).toBeUndefined();
  });
  it("that was converted from pounds has the digits of the pounds", () => {
    const { low, high } = claimOf("co2eq", "11.79340162")!;
    expect([low / 0.45359237, high / 0.45359237]).toEqual([expect.closeTo(25.5, 6), expect.closeTo(26.5, 6)]);
  });
  it("of few digits before many zeros was not converted", () => {
    expect(claimOf("energy", "11660000")).toMatchObject({ low: 11_655_000, high: 11_665_000 });
  });
  it.each(["", "none", "5 apples"])("%j is none", (text) => expect(claimOf("co2eq", text)).toBeUndefined());
});
