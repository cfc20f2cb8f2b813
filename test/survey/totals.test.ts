import { expect, test } from "vitest";
import { disagreementsOf, recordedFigure } from "../../src/survey/recorded.ts";
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
    recordWith({ computedCo2eqKg: 12, recordedCo2eq: recordedFigure(14, "14.0") }),
    recordWith({ computedCo2eqKg: 3 }),
  ];
  expect(totalsOf(records, [])).toMatchObject({
    computed_co2eq_kg: 12 + 3,
    recorded_co2eq_kg: 14,
    recorded_models: 1,
    disagreements: [{ recorded_co2eq_kg: 14, computed_co2eq_kg: 12 }],
  });
});

test.each([
  ["534.4", 534.4, 0.05],
  ["1056", 1056, 0.5],
  ["1.2e3", 1200, 50],
  ["39,498", 39498, 0.5],
])("%s is exact to half a unit of its last digit", (text, value, tolerance) => {
  expect(recordedFigure(value, text).tolerance).toBeCloseTo(tolerance, 12);
});

test("the tolerance follows the unit: 1.5 t are 1500 kg, give or take 50", () => {
  expect(recordedFigure(1500, "1.5").tolerance).toBeCloseTo(50, 9);
});

test("a figure within the rounding of its digits agrees, one unit further it does not", () => {
  const recorded = (text: string) =>
    recordWith({ computedCo2eqKg: 27.75, recordedCo2eq: recordedFigure(Number(text), text) });
  expect(disagreementsOf([recorded("27.8"), recorded("28"), recorded("27.7")])).toEqual([]);
  expect(disagreementsOf([recorded("27.9"), recorded("27.6")])).toHaveLength(2);
});
