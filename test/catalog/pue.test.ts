import { describe, expect, it } from "vitest";
import { resolvePue } from "../../src/catalog/pue.ts";
import { regionRows, resolveRegion } from "../../src/catalog/regions.ts";
import { sourceOf } from "../../src/catalog/sources.ts";
import type { PueFactor, RegionFactor } from "../../src/core/index.ts";
import type { Outcome } from "../../src/diagnostics/diagnostic.ts";

function region(query: string): RegionFactor {
  const found = resolveRegion(query);
  if (!found.ok) throw new Error(`no region ${query}`);
  return found.value;
}

const codes = (outcome: Outcome<PueFactor>): string[] => outcome.findings.map((f) => f.code);

describe("resolvePue", () => {
  it("is 1 without an answer, and says that PUE is not counted", () => {
    const found = resolvePue(undefined, region("us-east-1"), 2024);
    expect(found).toMatchObject({ ok: true, value: { value: 1, origin: "default", source: null } });
    expect(codes(found)).toEqual(["PUE_NOT_COUNTED"]);
  });

  it("takes the user's own without a word", () => {
    expect(resolvePue(1.25, null)).toEqual({
      ok: true,
      value: { value: 1.25, origin: "given", source: null, year: null },
      findings: [],
    });
  });

  it("takes the surveyed average of the year", () => {
    const found = resolvePue("average", null, 2022);
    expect(found).toMatchObject({
      ok: true,
      value: { value: 1.55, origin: "average", source: "uptime-survey" },
    });
    expect(codes(found)).toEqual([]);
    expect(resolvePue("average", null)).toMatchObject({ value: { value: 1.54, year: 2025 } });
  });

  it("takes the nearest year, earlier ones first, and says so", () => {
    const later = resolvePue("average", null, 2015);
    expect(later).toMatchObject({ value: { value: 1.59, year: 2020 } });
    expect(codes(later)).toEqual(["YEAR_NEAREST"]);
    expect(resolvePue("provider", region("gcp:us-west3"), 2017)).toMatchObject({
      value: { value: 1.1, year: 2019 },
    });
  });

  it("takes the region's own figure before that of the provider", () => {
    expect(resolvePue("provider", region("us-east-1"), 2024)).toMatchObject({
      value: { value: 1.15, origin: "provider", source: "spruce", year: 2024 },
      findings: [],
    });
    const wider = resolvePue("provider", region("eu-south-1"), 2024);
    expect(wider).toMatchObject({ value: { value: 1.15, year: 2024 } });
    expect(codes(wider)).toEqual(["PUE_OF_PROVIDER"]);
  });

  it.each(["FR", "oracle:us-ashburn-1"])("fails for %s, which no provider publishes a figure for", (query) =>
    expect(codes(resolvePue("provider", region(query), 2024))).toEqual(["NO_PUE"]),
  );

  it("fails for a run without a region", () => {
    expect(codes(resolvePue("provider", null))).toEqual(["NO_PUE"]);
  });

  it("knows a figure, with its source, for every region of AWS, Google Cloud and Azure", () => {
    for (const { id, provider } of regionRows()) {
      if (!["aws", "gcp", "azure"].includes(provider ?? "")) continue;
      const found = resolvePue("provider", region(id));
      expect(found.ok && sourceOf(found.value.source ?? "").publisher, id).toMatch(/^\w/);
    }
  });
});
