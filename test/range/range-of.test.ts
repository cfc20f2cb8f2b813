import { describe, expect, it } from "vitest";
import type { Estimate, RangeFactor } from "../../src/core/index.ts";
import { estimate, type RunInput } from "../../src/index.ts";
import { rangeOf } from "../../src/range/range-of.ts";

const factorOf = (e: Estimate, name: RangeFactor["factor"]): RangeFactor =>
  rangeOf(e).factors.find((f) => f.factor === name)!;
const values = ({ low, central, high }: RangeFactor) => [low.value, central.value, high.value];
const GPU: RunInput = { hardware: "A100 SXM4 80GB", count: 8, hours: 10, region: "FR", year: 2020 };

describe("the power of a range", () => {
  it("is the measured share of TDP, times the server over its devices", () => {
    const e = estimate(GPU);
    expect(values(factorOf(e, "draw"))).toEqual([0.42, 0.83, 0.96]);
    expect(values(factorOf(e, "server"))).toEqual([1.2, 1.21, 1.26]);
    expect(rangeOf(e).energy_kwh.central).toBeCloseTo(8 * 10 * 0.4 * 0.83 * 1.21, 9);
  });
  it.each([
    ["power that is given", { ...GPU, power_w: 350 }, {}],
    ["energy that is given", { energy_kwh: 30, region: "FR" }, {}],
    ["a measured average", { ...GPU, hardware: "TPU v3" }, { power_basis: "measured" as const }],
  ])("is left as it is for %s", (_what, run, options) => {
    const e = estimate(run, options);
    expect(values(factorOf(e, "draw"))).toEqual([1, 1, 1]);
    expect(values(factorOf(e, "server"))).toEqual([1, 1, 1]);
    expect(rangeOf(e).energy_kwh.central).toBe(e.energy_kwh);
  });
  it("weighs accelerators and what is counted beside them by their energy", () => {
    const { hardware: _, ...rest } = GPU;
    const e = estimate({
      region: rest.region ?? "FR",
      hardware: [
        { name: "A100 SXM4 80GB", count: 1, hours: 10 },
        { name: "EPYC 7742", count: 1, hours: 10, power_w: 400 },
      ],
    });
    expect(factorOf(e, "draw").low.value).toBeCloseTo((0.42 + 1) / 2, 12);
    expect(values(factorOf(e, "server"))).toEqual([1, 1, 1]);
  });
});

describe("the PUE of a range", () => {
  it("is what the provider publishes in the cloud", () => {
    const { low, central, high } = factorOf(estimate({ ...GPU, region: "us-east-1" }), "pue");
    expect(low.value).toBeLessThanOrEqual(central.value);
    expect(high.value).toBeLessThan(1.5);
    expect(central.basis).toContain("AWS");
  });
  it.each(["FR", "oracle:eu-paris-1"])(
    "is between the best fleet and the surveyed average elsewhere: %s",
    (region) => {
      const { low, central, high } = factorOf(estimate({ ...GPU, region }), "pue");
      expect(low.value).toBeLessThan(1.2);
      expect([central.value, central.source]).toEqual([1.59, "uptime-survey"]);
      expect(high.value).toBeGreaterThanOrEqual(central.value);
    },
  );
  it("is none where it is given", () => {
    expect(values(factorOf(estimate({ ...GPU, pue: 1.23 }), "pue"))).toEqual([1.23, 1.23, 1.23]);
  });
  it("holds the one asked for", () => {
    const e = estimate({ ...GPU, pue: "average" });
    expect(factorOf(e, "pue").central.value).toBe(e.pue.value);
  });
});

describe("the intensity of a range", () => {
  it("spans the years beside it and the other kind", () => {
    const of = (year: number, kind: "direct" | "lifecycle" = "direct") =>
      estimate({ ...GPU, region: "US-VA", year }, { kind }).carbon_intensity.g_per_kwh;
    const all = [of(2019), of(2020), of(2021), of(2020, "lifecycle")];
    const e = estimate({ ...GPU, region: "US-VA", year: 2020 });
    expect(values(factorOf(e, "intensity"))).toEqual([Math.min(...all), of(2020), Math.max(...all)]);
  });
  it("is none where it is given", () => {
    expect(values(factorOf(estimate({ ...GPU, intensity_g_per_kwh: 99 }), "intensity"))).toEqual([
      99, 99, 99,
    ]);
  });
});

describe("a range", () => {
  it("names the source of every bound that was looked up", () => {
    const { factors, sources } = rangeOf(estimate({ ...GPU, region: "us-west-2" }));
    const ids = new Set(sources.map((s) => s.id));
    for (const f of factors) {
      for (const bound of [f.low, f.central, f.high]) {
        expect(bound.basis).not.toBe("");
        expect(bound.source === null || ids.has(bound.source)).toBe(true);
      }
    }
    expect(factors.every((f) => f.low.source !== null)).toBe(true);
  });
});
