import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Groups } from "../../src/batch/groups.ts";
import { Totals } from "../../src/batch/totals.ts";
import type { Figures } from "../../src/core/index.ts";

const figures = (energyKwh: number, gPerKwh = 500): Figures => ({
  hardwareHours: energyKwh * 2,
  energyKwh,
  facilityEnergyKwh: energyKwh * 1.5,
  co2eqKg: (energyKwh * 1.5 * gPerKwh) / 1000,
});

const amounts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("Totals", () => {
  it("sums and weights the mean intensity by energy", () => {
    const totals = new Totals();
    totals.add(figures(10, 100), "lifecycle");
    totals.add(figures(30, 500), "direct");
    totals.add({ ...figures(0), hardwareHours: null }, null);
    expect(totals.toResult()).toEqual({
      rows: 0,
      estimated: 3,
      rejected: 0,
      hardware_hours: 20 + 60,
      energy_kwh: 10 + 30,
      facility_energy_kwh: 1.5 * 40,
      co2eq_kg: (15 * 100 + 45 * 500) / 1000,
      mean_intensity_g_per_kwh: (15 * 100 + 45 * 500) / (15 + 45),
      intensity_kinds: { lifecycle: 1, direct: 1, given: 1 },
    });
  });

  it("has no mean where there is no energy", () => {
    expect(new Totals().toResult()).toMatchObject({ co2eq_kg: 0, mean_intensity_g_per_kwh: null });
  });

  it("is the same in any order and divided in any way", () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (values, at) => {
        const all = new Totals();
        for (const value of values) all.add(figures(value), "direct");
        const parts = [new Totals(), new Totals()] as const;
        const cut = at % values.length;
        for (const value of values.slice(cut).reverse()) parts[0].add(figures(value), "direct");
        for (const value of values.slice(0, cut)) parts[1].add(figures(value), "direct");
        parts[0].merge(parts[1].state());
        expect(parts[0].toResult()).toEqual(all.toResult());
      }),
    );
  });
});

describe("Groups", () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom("FR", "DE", null, 2020), fc.double({ min: 0, max: 1e6, noNaN: true })),
    { minLength: 1, maxLength: 40 },
  );

  const grouped = (all: readonly (readonly [string | number | null, number])[]): Groups => {
    const groups = new Groups(["region"]);
    for (const [key, energy] of all) groups.add([key], figures(energy));
    return groups;
  };

  it("gives count, sum, mean, median, min, max and share", () => {
    const totals = { energy_kwh: 40, co2eq_kg: 30 };
    const [first, second] = grouped([
      ["FR", 10],
      ["DE", 4],
      ["FR", 20],
      ["DE", 6],
    ]).toResult(totals);
    expect(first).toEqual({
      key: { region: "FR" },
      count: 2,
      hardware_hours: 60,
      mean_intensity_g_per_kwh: 500,
      energy_kwh: { sum: 30, mean: 15, median: 15, min: 10, max: 20, share: 30 / 40 },
      co2eq_kg: { sum: 22.5, mean: 11.25, median: 11.25, min: 7.5, max: 15, share: 22.5 / 30 },
    });
    expect(second).toMatchObject({ key: { region: "DE" }, count: 2 });
  });

  it("is the same in any order and divided in any way", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, at) => {
        const totals = { energy_kwh: 1, co2eq_kg: 1 };
        const cut = at % all.length;
        const parts = grouped(all.slice(cut).reverse());
        parts.merge(grouped(all.slice(0, cut)).state());
        expect(parts.toResult(totals)).toEqual(grouped(all).toResult(totals));
      }),
    );
  });

  it("leaves out a group that was looked up and got no row", () => {
    const groups = grouped([["FR", 1]]);
    for (let i = 0; i < 100; i++) groups.indexOf([`place ${i}`]);
    const merged = grouped([]);
    merged.merge(groups.state());
    for (const each of [groups, merged])
      expect(each.toResult({ energy_kwh: 1, co2eq_kg: 1 })).toHaveLength(1);
  });

  it("tells text from numbers and from nothing", () => {
    const keys = grouped([
      ["2020", 1],
      [2020, 1],
      [null, 1],
      ["null", 1],
    ]).toResult({ energy_kwh: 4, co2eq_kg: 3 });
    expect(keys.map(({ key }) => key.region)).toHaveLength(4);
  });
});
