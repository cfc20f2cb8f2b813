import { expect, test } from "vitest";
import { disagreementsOf } from "../../src/survey/recorded.ts";
import { totalsOf } from "../../src/survey/totals.ts";
import { recordWith } from "./records.ts";

test("totals name the largest contributors with their share, and equivalents of the whole", () => {
  const records = [
    recordWith({ label: "small", energyKwh: 10, co2eqKg: 1, hardwareHours: 5, wallHours: null }),
    recordWith({ label: "large", energyKwh: 30, co2eqKg: 9, hardwareHours: null, wallHours: 7 }),
  ];
  const found = totalsOf(records, [{ id: "car", unit: "km", kg_per_unit: 0.25, source: "epa" }]);
  expect(found).toMatchObject({
    models: 2,
    energy_kwh: { sum: 40 },
    co2eq_kg: { sum: 10, median: 5 },
    hardware_hours: { n: 1, sum: 5 },
    wall_hours: { n: 1, sum: 7 },
    mean_intensity_g_per_kwh: (10 / 40) * 1000,
    recorded_co2eq_kg: null,
  });
  expect(found.largest.map((c) => [c.label, c.share])).toEqual([
    ["large", 0.9],
    ["small", 0.1],
  ]);
  expect(found.equivalents[0]?.units).toBe(10 / 0.25);
});

test("a file's own total stands beside ours, over the records that have one", () => {
  const records = [
    recordWith({ computedCo2eqKg: 12, recordedCo2eq: { value: 14, low: 13.95, high: 14.05 } }),
    recordWith({ computedCo2eqKg: 3 }),
  ];
  expect(totalsOf(records, [])).toMatchObject({
    computed_co2eq_kg: 12 + 3,
    recorded_co2eq_kg: 14,
    recorded_models: 1,
    disagreements: [{ recorded_co2eq_kg: 14, computed_co2eq_kg: 12 }],
  });
});

test("a figure within the rounding of its digits agrees, one unit further it does not", () => {
  const recorded = (value: number, half: number) =>
    recordWith({ computedCo2eqKg: 27.75, recordedCo2eq: { value, low: value - half, high: value + half } });
  expect(disagreementsOf([recorded(27.8, 0.05), recorded(28, 0.5), recorded(27.7, 0.05)])).toEqual([]);
  expect(disagreementsOf([recorded(27.9, 0.05), recorded(27.6, 0.05)])).toHaveLength(2);
});
