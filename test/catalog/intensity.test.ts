import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IntensityAsk, resolveIntensity } from "../../src/catalog/intensity.ts";
import { regionRows, resolveRegion } from "../../src/catalog/regions.ts";
import { regionsOf } from "../../src/catalog/series.ts";
import { sourceOf } from "../../src/catalog/sources.ts";
import type { IntensityFactor } from "../../src/core/index.ts";
import type { Outcome } from "../../src/diagnostics/diagnostic.ts";

function intensity(query: string, ask: IntensityAsk = {}): Outcome<IntensityFactor> {
  const region = resolveRegion(query);
  if (!region.ok) throw new Error(`no region ${query}`);
  return resolveIntensity(region.value, ask);
}

function value(query: string, ask: IntensityAsk = {}): IntensityFactor {
  const outcome = intensity(query, ask);
  if (!outcome.ok) throw new Error(`no intensity for ${query}`);
  return outcome.value;
}

const codes = (query: string, ask: IntensityAsk = {}): string[] =>
  intensity(query, ask).findings.map((f) => f.code);

describe("resolveIntensity", () => {
  it.each([
    ["us-east-1", 350.79, 283.59],
    ["us-east1", 290.59, 267.12],
    ["eastus", 350.79, 283.59],
    ["us-west-1", 223.31, 183.86],
    ["us-west1", 137.25, 160.12],
    ["us-west-2", 137.25, 160.12],
    ["us-west2", 223.31, 183.86],
    ["europe-west4-a", 467.11, 253.56],
    ["northamerica-northeast1", 1.3, 1.2],
    ["QC", 1.3, 1.2],
    ["CA", 170.86, 190.72],
    ["California", 223.31, 183.86],
    ["FR", 59.92, 41.44],
    ["France", 59.92, 41.44],
    ["world", 518.51, 458.29],
  ])("%s is %d g/kWh in 2018 and %d in its latest year", (query, in2018, latest) => {
    expect(value(query, { year: 2018 })).toMatchObject({ gPerKwh: in2018, year: 2018, match: "exact" });
    expect(value(query)).toMatchObject({ gPerKwh: latest, match: "latest" });
  });

  it("carries kind, accounting, gas, main source and share with the figure", () => {
    expect(value("FR", { year: 2018 })).toEqual({
      gPerKwh: 59.92,
      year: 2018,
      kind: "lifecycle",
      accounting: "generation",
      gasBasis: "CO2eq",
      match: "exact",
      source: "ember-owid",
      mainEnergySource: "nuclear",
      lowCarbonShare: 91.4,
      derived: null,
    });
    expect(value("Virginia", { year: 2018 })).toMatchObject({
      kind: "direct",
      gasBasis: "CO2",
      source: "eia-state",
      mainEnergySource: "gas",
      derived: "CO2 / net generation",
    });
  });

  it("uses the nearest earlier year, else the nearest later one, and says so", () => {
    expect(value("QC", { year: 2024 })).toMatchObject({ year: 2022, match: "earlier" });
    expect(value("QC", { year: 2004 })).toMatchObject({ year: 2000, match: "earlier" });
    expect(value("FR", { year: 1990 })).toMatchObject({ year: 2000, match: "later" });
    expect(codes("FR", { year: 1990 })).toEqual(["YEAR_NEAREST"]);
    expect(codes("FR")).toEqual(["YEAR_LATEST"]);
    expect(codes("FR", { year: 2018 })).toEqual([]);
  });

  it("says that a figure is direct, or computed", () => {
    expect(codes("QC", { year: 2018 })).toEqual(["INTENSITY_DIRECT"]);
    expect(codes("US-VA", { year: 2018 })).toEqual(["INTENSITY_DIRECT", "INTENSITY_DERIVED"]);
  });

  it("gives the kind that was asked for, or none", () => {
    expect(value("US", { year: 2018, kind: "direct" })).toMatchObject({ gPerKwh: 447.82, kind: "direct" });
    expect(value("US", { year: 2018 })).toMatchObject({ kind: "lifecycle", source: "ember-owid" });
    expect(value("CA", { year: 2018, kind: "direct" })).toMatchObject({
      gPerKwh: 120,
      source: "eccc-nir-2024",
    });
    expect(codes("FR", { kind: "direct" })).toEqual(["NO_INTENSITY"]);
    expect(intensity("FR", { kind: "direct" }).findings[0]?.args).toMatchObject({
      available: ["lifecycle 2000-2025"],
    });
  });

  it("takes a provider's own figure only when asked to", () => {
    expect(value("us-central1", { year: 2024 }).source).toBe("eia-state");
    expect(value("us-central1", { year: 2024, series: "provider" })).toMatchObject({
      gPerKwh: 412.72,
      accounting: "consumption",
      kind: "direct",
      source: "google-region-carbon",
    });
    expect(codes("us-east-1", { series: "provider" })).toEqual(["NO_INTENSITY"]);
  });

  it("keeps the lifecycle years of the provider's series apart from the direct ones", () => {
    const ask = { series: "provider" } as const;
    expect(value("us-east1", { ...ask, year: 2020 })).toMatchObject({ gPerKwh: 480, kind: "lifecycle" });
    expect(value("us-east1", { ...ask, year: 2021 })).toMatchObject({ kind: "direct", year: 2021 });
    expect(value("us-east1", { ...ask, year: 2024, kind: "lifecycle" })).toMatchObject({
      year: 2020,
      match: "earlier",
    });
  });

  it("takes eGRID's rates for states and subregions when asked to", () => {
    expect(value("us-west-1", { series: "egrid", year: 2018 })).toMatchObject({
      gPerKwh: 191.43,
      source: "epa-egrid",
    });
    expect(value("NWPP", { series: "egrid", year: 2022 })).toMatchObject({ gasBasis: "CO2" });
    expect(codes("NWPP")).toEqual(["NO_INTENSITY"]);
  });

  it("has a figure, with a known source, for every region of the series and every cloud region", () => {
    const withData = new Set(regionsOf("default"));
    const rows = regionRows().filter((row) => row.provider || withData.has(row.id));
    expect(rows.length).toBeGreaterThan(254 + 280);
    for (const { id } of rows) expect(sourceOf(value(id).source ?? "").licence, id).not.toBe("");
  });

  it("never returns a figure of another kind or region, whatever the year", () => {
    const ids = regionsOf("default");
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: 1990, max: 2100 }), (id, year) => {
        const found = value(id, { year });
        expect(found.gPerKwh).toBeGreaterThan(0);
        expect(found.match === "exact").toBe(found.year === year);
        const usual = regionRows().find((row) => row.id === id)?.default_kind;
        expect(found.kind).toBe(usual);
      }),
      { numRuns: 60 },
    );
  });
});
