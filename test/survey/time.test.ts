import { expect, test } from "vitest";
import { overTimeOf } from "../../src/survey/over-time.ts";
import { periodsOf } from "../../src/survey/periods.ts";
import { sourcesOverTimeOf } from "../../src/survey/sources-over-time.ts";
import { recordWith } from "./records.ts";

const ofYears = (counts: Record<number, number>) =>
  Object.entries(counts).flatMap(([year, n]) =>
    Array.from({ length: n }, () => recordWith({ year: Number(year) })),
  );

test("years of fewer than five records are joined with the following, the last with the one before", () => {
  expect(periodsOf(ofYears({ 2012: 1, 2015: 1, 2016: 4, 2017: 8, 2018: 9 }))).toEqual([
    { first_year: 2012, last_year: 2016 },
    { first_year: 2017, last_year: 2017 },
    { first_year: 2018, last_year: 2018 },
  ]);
  expect(periodsOf(ofYears({ 2020: 5, 2021: 2 }))).toEqual([{ first_year: 2020, last_year: 2021 }]);
  expect(periodsOf(ofYears({ 2020: 1 }))).toEqual([{ first_year: 2020, last_year: 2020 }]);
  expect(periodsOf([recordWith({ year: null })])).toEqual([]);
});

test("every period has its tasks and its grand average", () => {
  const records = [
    ...ofYears({ 2020: 4 }).map((r, i) => ({ ...r, task: "A", co2eqKg: [1, 10, 100, 1000][i]! })),
    recordWith({ year: 2020, task: "B", co2eqKg: 7, hardwareHours: null }),
    recordWith({ year: null }),
  ];
  const found = overTimeOf(records);
  const [a, b] = found.tasks;
  expect(a).toMatchObject({
    task: "A",
    models: 4,
    first_year: 2020,
    co2eq_kg: { mean: 1111 / 4, median: 55 },
  });
  expect(a?.co2eq_kg.geometric_mean).toBeCloseTo(10 ** ((0 + 1 + 2 + 3) / 4), 9);
  expect(b).toMatchObject({ task: "B", models: 1, hardware_hours: null });
  expect(found.periods).toEqual(found.years);
  expect(found.periods[0]).toMatchObject({ models: 5, co2eq_kg: { mean: (1111 + 7) / 5 } });
  expect(found.all).toEqual(found.periods[0]);
  expect(found.models_without_year).toBe(1);
});

test("energy sources have their share of each period", () => {
  const records = [
    ...ofYears({ 2020: 3 }).map((r) => ({ ...r, energySource: "coal", intensityGPerKwh: 800 })),
    recordWith({ year: 2020, energySource: "hydro", intensityGPerKwh: 24 }),
  ];
  expect(sourcesOverTimeOf(records)).toMatchObject([
    { first_year: 2020, energy_source: "coal", models: 3, share: 3 / 4, intensity_g_per_kwh: { mean: 800 } },
    { first_year: 2020, energy_source: "hydro", models: 1, share: 1 / 4, intensity_g_per_kwh: { mean: 24 } },
  ]);
});
