import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RangeBounds, type RangeFactors, rangeFigures } from "../../src/core/index.ts";

const bounds = (low: number, central: number, high: number): RangeBounds => {
  const bound = (value: number) => ({ value, basis: "", source: null });
  return { low: bound(low), central: bound(central), high: bound(high) };
};
const factors = (more: Partial<RangeFactors> = {}): RangeFactors => ({
  draw: bounds(1, 1, 1),
  server: bounds(1, 1, 1),
  pue: bounds(1, 1, 1),
  intensity: bounds(500, 500, 500),
  ...more,
});

describe("the figures of a range", () => {
  it("multiply every factor at its low, central and high value", () => {
    const { energy_kwh, facility_energy_kwh, co2eq_kg } = rangeFigures(
      100,
      factors({ draw: bounds(0.5, 0.8, 1), server: bounds(1.1, 1.2, 1.3), pue: bounds(1.1, 1.2, 1.6) }),
    );
    expect(energy_kwh).toEqual({ low: 100 * 0.5 * 1.1, central: 100 * 0.8 * 1.2, high: 100 * 1 * 1.3 });
    expect(facility_energy_kwh.high).toBe(100 * 1 * 1.3 * 1.6);
    expect(co2eq_kg.low).toBe((100 * 0.5 * 1.1 * 1.1 * 500) / 1000);
  });
  it("have no spread where no factor has", () => {
    const { co2eq_kg, factors: all } = rangeFigures(30, factors());
    expect(co2eq_kg).toEqual({ low: 15, central: 15, high: 15 });
    expect(all.map((f) => f.contribution)).toEqual([0, 0, 0, 0]);
  });
  it("say that a factor alone makes the whole spread, and two of one width half each", () => {
    const contributions = (more: Partial<RangeFactors>) =>
      rangeFigures(1, factors(more)).factors.map((f) => f.contribution);
    expect(contributions({ pue: bounds(1, 1.5, 2) })).toEqual([0, 0, 1, 0]);
    expect(contributions({ pue: bounds(1, 1.5, 2), draw: bounds(0.5, 0.7, 1) })).toEqual([0.5, 0, 0.5, 0]);
  });
  it("stand in order, and their contributions add up to 1", () => {
    const three = fc
      .uniqueArray(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map((values) => {
        const [low = 1, central = 1, high = 1] = values.toSorted((a, b) => a - b);
        return bounds(low, central, high);
      });
    const any = fc.record({ draw: three, server: three, pue: three, intensity: three });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), any, (energy, given) => {
        const { factors: all, ...spans } = rangeFigures(energy, given);
        for (const { low, central, high } of Object.values(spans)) {
          expect(low).toBeLessThanOrEqual(central);
          expect(central).toBeLessThanOrEqual(high);
        }
        expect(all.reduce((sum, f) => sum + f.contribution, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
