import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { co2eqKg, energyKwh, facilityEnergyKwh, figures, hardwareHours } from "../../src/core/index.ts";

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe("the paper's worked examples", () => {
  it("16 devices for 24 hours and 8 for 48 are both 384 hardware-hours", () => {
    expect(hardwareHours(16, 24)).toBe(384);
    expect(hardwareHours(8, 48)).toBe(384);
  });
  it("300 W for 100 hours is 30 kWh; at 500 and 100 g/kWh that is 15 and 3 kg", () => {
    const energy = energyKwh(300, 100);
    expect(energy).toBe((300 * 100) / 1000);
    expect(co2eqKg(energy, 500)).toBe((30 * 500) / 1000);
    expect(co2eqKg(energy, 100)).toBe(3);
  });
  it("PUE multiplies the energy at the hardware", () => {
    expect(facilityEnergyKwh(30, 1.5)).toBe(30 * 1.5);
  });
});

describe("laws of an estimate", () => {
  it("is linear in every factor", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (power, hours, intensity, pue) => {
          const once = figures([{ powerW: power, hardwareHours: hours }], undefined, pue, intensity).co2eqKg;
          const twice = figures(
            [{ powerW: 2 * power, hardwareHours: hours }],
            undefined,
            pue,
            intensity,
          ).co2eqKg;
          expect(twice / once).toBeCloseTo(2, 9);
        },
      ),
    );
  });
  it("is the same for a run and for its two halves together", () => {
    fc.assert(
      fc.property(positive, positive, positive, (power, hours, intensity) => {
        const half = { powerW: power, hardwareHours: hours / 2 };
        const whole = figures([{ powerW: power, hardwareHours: hours }], undefined, 1, intensity);
        const split = figures([half, half], undefined, 1, intensity);
        expect(split.co2eqKg / whole.co2eqKg).toBeCloseTo(1, 9);
      }),
    );
  });
  it("gives finite numbers and grows with the hours", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (power, hours, more, intensity) => {
        const a = figures([{ powerW: power, hardwareHours: hours }], undefined, 1, intensity);
        const b = figures([{ powerW: power, hardwareHours: hours + more }], undefined, 1, intensity);
        expect(Number.isFinite(a.co2eqKg)).toBe(true);
        expect(b.co2eqKg).toBeGreaterThan(a.co2eqKg);
      }),
    );
  });
});

describe("figures", () => {
  it("takes a given energy in place of the sum", () => {
    const result = figures([{ powerW: 300, hardwareHours: 100 }], 12, 2, 100);
    expect(result).toEqual({ hardwareHours: 100, energyKwh: 12, facilityEnergyKwh: 24, co2eqKg: 2.4 });
  });
  it("knows no hardware-hours where one piece has none", () => {
    expect(figures([{ powerW: null, hardwareHours: null }], 12, 1, 100).hardwareHours).toBeNull();
    expect(figures([], 12, 1, 100).hardwareHours).toBeNull();
  });
});
