import { expect, test } from "vitest";
import { energySourcesOf } from "../../src/survey/energy-sources.ts";
import { hardwareOf } from "../../src/survey/hardware.ts";
import { placesOf } from "../../src/survey/places.ts";
import { tasksOf } from "../../src/survey/tasks.ts";
import { placeIn, recordWith } from "./records.ts";

test("tasks come with their data sets and years, the largest first", () => {
  const records = [
    recordWith({ task: "Vision", dataset: "ImageNet", year: 2019 }),
    recordWith({ task: "Translation", dataset: "En-Fr", year: 2021 }),
    recordWith({ task: "Translation", dataset: "En-De", year: 2017 }),
    recordWith({ task: "Translation", dataset: "En-De", year: null }),
    recordWith({ task: null, dataset: null, year: null }),
  ];
  expect(tasksOf(records)).toEqual([
    {
      task: "Translation",
      models: 3,
      datasets: [
        { dataset: "En-De", models: 2 },
        { dataset: "En-Fr", models: 1 },
      ],
      first_year: 2017,
      last_year: 2021,
    },
    {
      task: "Vision",
      models: 1,
      datasets: [{ dataset: "ImageNet", models: 1 }],
      first_year: 2019,
      last_year: 2019,
    },
    { task: null, models: 1, datasets: [{ dataset: null, models: 1 }], first_year: null, last_year: null },
  ]);
});

test("each model counts once in the sample's mean intensity, and oil is not low-carbon", () => {
  const of = (energySource: string, lowCarbon: boolean | null, intensityGPerKwh: number) =>
    recordWith({ energySource, energySourceName: energySource, lowCarbon, intensityGPerKwh });
  const found = energySourcesOf(
    [of("oil", false, 600), of("hydro", true, 90), of("oil", false, 400), of("tide", null, 10)],
    { g_per_kwh: 475, year: 2020, kind: "lifecycle", source: "s" },
  );
  expect(
    found.sources.map((s) => [s.energy_source, s.models, s.low_carbon, s.intensity_g_per_kwh.mean]),
  ).toEqual([
    ["oil", 2, false, (600 + 400) / 2],
    ["hydro", 1, true, 90],
    ["tide", 1, null, 10],
  ]);
  expect(found).toMatchObject({
    low_carbon_models: 1,
    high_carbon_models: 2,
    unknown_models: 1,
    sample_mean_g_per_kwh: (600 + 90 + 400 + 10) / 4,
    world: { g_per_kwh: 475 },
  });
});

test("hardware counts for every model that names it, with its quantities and wattages", () => {
  const use = (name: string, count: number | null, powerW: number | null) => ({ name, count, powerW });
  const found = hardwareOf([
    recordWith({ hardware: [use("V100", 8, 300), use("EPYC", 2, 225)] }),
    recordWith({ hardware: [use("V100", 64, 250)] }),
    recordWith({ hardware: [] }),
  ]);
  expect(found).toContainEqual({
    hardware: "V100",
    models: 2,
    power_w: { min: 250, max: 300 },
    count: { min: 8, max: 64 },
  });
  expect(found).toContainEqual({ hardware: null, models: 1, power_w: null, count: null });
});

test("countries carry their regions, and continents without a model are seen", () => {
  const us = (id: string, intensityGPerKwh: number) =>
    recordWith({ place: placeIn("United States", "North America", id), intensityGPerKwh });
  const found = placesOf(
    [us("US-VA", 300), us("US-OR", 100), us("US-OR", 120), recordWith({ place: null })],
    ["Africa", "North America"],
  );
  expect(found.countries[0]).toMatchObject({
    country: "United States",
    continent: "North America",
    models: 3,
    intensity_g_per_kwh: { median: 120, min: 100, max: 300 },
    regions: [
      { id: "US-OR", models: 2 },
      { id: "US-VA", models: 1 },
    ],
  });
  expect(found.countries[1]).toMatchObject({ country: null, models: 1 });
  expect(found.continents).toEqual([
    { continent: "North America", models: 3, share: 3 / 4 },
    { continent: "Africa", models: 0, share: 0 },
  ]);
});
