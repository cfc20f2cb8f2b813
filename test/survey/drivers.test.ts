import fc from "fast-check";
import { expect, test } from "vitest";
import { driversOf } from "../../src/survey/drivers.ts";
import { whatIfOf } from "../../src/survey/what-if.ts";
import { placeIn, recordWith } from "./records.ts";

const job = (powerW: number, hardwareHours: number, intensityGPerKwh: number, pue = 1) =>
  recordWith({
    hardwareHours,
    pue,
    intensityGPerKwh,
    computedEnergyKwh: (powerW * hardwareHours * pue) / 1000,
    computedCo2eqKg: (((powerW * hardwareHours * pue) / 1000) * intensityGPerKwh) / 1000,
  });

test("where only the intensity differs, it is the whole of the variance", () => {
  const found = driversOf([job(300, 10, 100), job(300, 10, 1000), job(300, 10, 10)]);
  expect(found.drivers.map((d) => [d.factor, d.share])).toEqual([
    ["power", expect.closeTo(0, 12)],
    ["hardware_hours", expect.closeTo(0, 12)],
    ["carbon_intensity", expect.closeTo(1, 12)],
  ]);
  expect(found.drivers[2]?.geometric_sd).toBeCloseTo(10, 9);
});

test("parts of independent factors are their variances", () => {
  const found = driversOf([job(100, 10, 400), job(100, 1000, 400), job(200, 10, 400), job(200, 1000, 400)]);
  const [power = 0, hours = 0] = [Math.log(2) ** 2, Math.log(100) ** 2];
  expect(found.drivers[0]?.share).toBeCloseTo(power / (power + hours), 12);
  expect(found.drivers[1]?.share).toBeCloseTo(hours / (power + hours), 12);
});

test("the parts add up to 1, the PUE among them where it varies", () => {
  const jobs = fc.array(
    fc.tuple(
      fc.integer({ min: 50, max: 700 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 100, max: 200 }),
    ),
    { minLength: 3, maxLength: 20 },
  );
  fc.assert(
    fc.property(jobs, (given) => {
      const found = driversOf(given.map(([p, h, i, pue]) => job(p, h, i, pue / 100)));
      fc.pre(found.drivers.length > 0 && (found.geometric_sd_co2eq ?? 1) > 1.001);
      expect(found.drivers.reduce((sum, d) => sum + d.share, 0)).toBeCloseTo(1, 6);
    }),
  );
});

test("records without hours or with intensity 0 are left out, and two are too few", () => {
  const found = driversOf([job(1, 1, 1), job(2, 2, 2), job(1, 1, 0), recordWith({ hardwareHours: null })]);
  expect(found).toEqual({ n: 2, geometric_sd_co2eq: null, drivers: [] });
});

test("all jobs in the cleanest, the dirtiest and a named region", () => {
  const at = (country: string, energy: number, intensityGPerKwh: number, year: number) =>
    recordWith({ place: placeIn(country), computedEnergyKwh: energy, intensityGPerKwh, year });
  const records = [at("Norway", 10, 20, 2020), at("Poland", 30, 700, 2021), at("Poland", 5, 900, 2020)];
  const found = whatIfOf(records, [
    {
      id: "FR",
      name: "France",
      intensityIn: (year) => ({ gPerKwh: year === 2021 ? 60 : 50, kind: "lifecycle" }),
    },
  ]);
  const asIs = (10 * 20 + 30 * 700 + 5 * 900) / 1000;
  const totals = found.map((s) => [s.scenario, s.region?.id ?? null, s.co2eq_kg]);
  expect(totals).toEqual([
    ["as_is", null, expect.closeTo(asIs, 9)],
    ["cleanest", "Norway", expect.closeTo((45 * 20) / 1000, 9)],
    ["dirtiest", "Poland", expect.closeTo((45 * (700 + 900)) / 2 / 1000, 9)],
    ["named", "FR", expect.closeTo((10 * 50 + 30 * 60 + 5 * 50) / 1000, 9)],
  ]);
  expect(found[3]?.ratio).toBeCloseTo((10 * 50 + 30 * 60 + 5 * 50) / 1000 / asIs, 12);
});

test("without a place there is nothing to move to", () => {
  expect(whatIfOf([recordWith()], []).map((s) => s.scenario)).toEqual(["as_is"]);
});
