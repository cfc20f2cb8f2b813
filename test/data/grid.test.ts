import { describe, expect, it } from "vitest";
import { readRows } from "../../scripts/csv.ts";

const grid = readRows("data/grid.csv");
const regions = readRows("data/regions.csv");
const cloud = readRows("data/cloud-regions.csv");

const years = (region: string, kind: string): number[] =>
  grid.filter((r) => r.region === region && r.kind === kind).map((r) => Number(r.year));
const figure = (region: string, kind: string, year: number, file = "grid.csv"): number =>
  Number(
    readRows(`data/${file}`).find((r) => r.region === region && r.kind === kind && r.year === String(year))
      ?.g_per_kwh,
  );

describe("the tables of places and intensities", () => {
  it("hold all 249 countries of ISO 3166-1 and Kosovo, 50 states, DC and 13 provinces and territories", () => {
    const count = (pattern: RegExp): number => regions.filter((r) => pattern.test(r.id ?? "")).length;
    expect(count(/^[A-Z]{2}$/)).toBe(249 + 1);
    expect(count(/^US-/)).toBe(50 + 1);
    expect(count(/^CA-/)).toBe(13);
  });

  it("reach from 2000 to 2025 for the world, from 1990 to 2024 for states, from 1990 to 2022 for provinces", () => {
    expect([years("WORLD", "lifecycle")[0], years("WORLD", "lifecycle").at(-1)]).toEqual([2000, 2025]);
    expect([years("US-VA", "direct")[0], years("US-VA", "direct").at(-1)]).toEqual([1990, 2024]);
    expect([years("CA-QC", "direct")[0], years("CA-QC", "direct").at(-1)]).toEqual([1990, 2022]);
  });

  it("hold figures of more than 210 countries", () => {
    const withData = new Set(grid.map((r) => r.region).filter((id) => /^[A-Z]{2}$/.test(id ?? "")));
    expect(withData.size).toBeGreaterThan(210);
  });

  it("map 255 cloud regions, those of the US and Canada to a state or province wherever the place is published", () => {
    expect(cloud).toHaveLength(255);
    const national = cloud.filter((r) => ["US", "CA"].includes(r.grid_id ?? ""));
    expect(national.map((r) => r.region)).toEqual(["usseceast", "ussecwest"]);
  });

  it("keep apart the cloud ids that look alike", () => {
    const gridOf = (provider: string, region: string): string | undefined =>
      cloud.find((r) => r.provider === provider && r.region === region)?.grid_id;
    expect([gridOf("aws", "us-east-1"), gridOf("gcp", "us-east1")]).toEqual(["US-VA", "US-SC"]);
    expect([gridOf("aws", "us-west-1"), gridOf("gcp", "us-west1")]).toEqual(["US-CA", "US-OR"]);
    expect([gridOf("aws", "us-west-2"), gridOf("gcp", "us-west2")]).toEqual(["US-OR", "US-CA"]);
    expect([gridOf("aws", "ca-central-1"), gridOf("azure", "canadacentral")]).toEqual(["CA-QC", "CA-ON"]);
  });

  it("hold nine state figures of the survey in eGRID 2018, and its figure of Québec", () => {
    const survey = {
      CA: 191.43,
      OR: 142.5,
      WA: 90.74,
      VA: 336.95,
      PA: 357.81,
      IL: 371.28,
      MD: 381.55,
      MI: 506.1,
      OH: 603.21,
    };
    for (const [state, g] of Object.entries(survey))
      expect(figure(`US-${state}`, "direct", 2018, "grid-egrid.csv")).toBe(g);
    expect(figure("CA-QC", "direct", 2018)).toBe(1.3);
  });

  it("compute the lifecycle figure of every state year that has a mix, and say so", () => {
    const computed = grid.filter((r) => /^(US|CA)-/.test(r.region ?? "") && r.kind === "lifecycle");
    expect(new Set(computed.map((r) => r.derived))).toEqual(new Set(["generation mix x IPCC 2014 medians"]));
    expect(years("US-VA", "lifecycle")).toEqual(Array.from({ length: 33 }, (_, i) => 1990 + i));
  });
});
