import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionRows, resolveRegion, searchRegions } from "../../src/catalog/regions.ts";

const codes = (query: string, provider?: string): string[] =>
  resolveRegion(query, provider ? { provider } : {}).findings.map((f) => f.code);

function place(query: string, provider?: string): string {
  const outcome = resolveRegion(query, provider ? { provider } : {});
  return outcome.ok ? `${outcome.value.id} on ${outcome.value.gridId}, ${outcome.value.match}` : "none";
}

describe("resolveRegion", () => {
  it.each([
    ["us-east-1", "aws:us-east-1 on US-VA, exact"],
    ["us-east1", "gcp:us-east1 on US-SC, exact"],
    ["eastus", "azure:eastus on US-VA, exact"],
    ["us-west-1", "aws:us-west-1 on US-CA, exact"],
    ["us-west1", "gcp:us-west1 on US-OR, exact"],
    ["us-west-2", "aws:us-west-2 on US-OR, exact"],
    ["us-west2", "gcp:us-west2 on US-CA, exact"],
    ["europe-west4-a", "gcp:europe-west4 on NL, zone"],
    ["us-east-1a", "aws:us-east-1 on US-VA, zone"],
    ["northamerica-northeast1", "gcp:northamerica-northeast1 on CA-QC, exact"],
    ["US_EAST_1", "aws:us-east-1 on US-VA, exact"],
    ["aws:us-east-1", "aws:us-east-1 on US-VA, exact"],
    ["AWS us-west-2", "aws:us-west-2 on US-OR, alias"],
    ["Google Cloud europe-west1", "gcp:europe-west1 on BE, alias"],
    ["US East (N. Virginia)", "aws:us-east-1 on US-VA, alias"],
    ["East US 2", "azure:eastus2 on US-VA, alias"],
    ["ovh:us-vint_hill", "ovh:us-vint_hill on US-VA, exact"],
    ["gcp:me-cenrtal1", "gcp:me-central1 on QA, alias"],
  ])("reads the cloud region %s as %s", (query, expected) => expect(place(query)).toBe(expected));

  it.each([
    ["QC", "CA-QC on CA-QC, alias"],
    ["CA", "CA on CA, exact"],
    ["California", "US-CA on US-CA, exact"],
    ["us-ca", "US-CA on US-CA, exact"],
    ["TX", "US-TX on US-TX, alias"],
    ["FR", "FR on FR, exact"],
    ["FRA", "FR on FR, alias"],
    ["France", "FR on FR, exact"],
    ["world", "WORLD on WORLD, exact"],
    ["South Korea", "KR on KR, exact"],
    ["Korea (Republic of)", "KR on KR, alias"],
    ["UK", "GB on GB, alias"],
    ["Turkey", "TR on TR, alias"],
    ["TÜRKIYE", "TR on TR, exact"],
    ["quebec", "CA-QC on CA-QC, exact"],
    ["Québec", "CA-QC on CA-QC, exact"],
    ["Cote d'Ivoire", "CI on CI, exact"],
    ["the netherlands", "NL on NL, exact"],
    ["日本", "JP on JP, alias"],
    ["U.S.A.", "US on US, alias"],
    ["Virginia", "US-VA on US-VA, exact"],
  ])("reads the place %s as %s", (query, expected) => expect(place(query)).toBe(expected));

  it("says which default an ambiguous word gets", () => {
    expect(place("us-east")).toBe("US-VA on US-VA, default");
    expect(codes("us-east")).toEqual(["REGION_DEFAULT"]);
    expect(codes("Europe")).toEqual(["REGION_DEFAULT"]);
    expect(codes("EUROPE")).toEqual([]);
  });

  it("fails on a word that has no default", () => {
    expect(codes("Georgia")).toEqual(["AMBIGUOUS_REGION"]);
    expect(codes("eu-west")).toEqual(["AMBIGUOUS_REGION"]);
  });

  it("says that a code of two letters is the country, where a US state has the same", () => {
    expect(codes("CA")).toEqual(["REGION_CODE"]);
    expect(codes("FR")).toEqual([]);
  });

  it("warns of a country's code without a figure that a state or province has as well", () => {
    expect(place("VA")).toBe("VA on VA, default");
    expect(codes("VA")).toEqual(["REGION_DEFAULT"]);
  });

  it("warns of codes that are also words: NA, and No in other letters than NO", () => {
    expect(place("NA")).toBe("NA on NA, default");
    expect(codes("NA")).toEqual(["REGION_DEFAULT"]);
    expect(codes("Namibia")).toEqual([]);
    expect(codes("No")).toEqual(["REGION_DEFAULT"]);
    expect(codes("NO")).toEqual([]);
  });

  it("prefers an ISO code to a data centre of the same letters", () => {
    expect(place("BHS")).toBe("BS on BS, alias");
    expect(place("bhs", "ovh")).toBe("ovh:bhs on CA-QC, exact");
  });

  it("takes a bare id as the given provider's", () => {
    expect(place("us-east-1", "aws")).toBe("aws:us-east-1 on US-VA, exact");
    expect(place("us-east-1b", "AWS")).toBe("aws:us-east-1 on US-VA, zone");
    expect(place("uk", "azure")).toBe("azure:uk on GB, exact");
    expect(place("France", "aws")).toBe("FR on FR, exact");
  });

  it.each([
    ["San Francisco, CA", "US-CA on US-CA, alias"],
    ["Georgia, United States", "US-GA on US-GA, alias"],
    ["Portland, OR", "US-OR on US-OR, alias"],
    ["United States of America,United States of America", "US on US, alias"],
    ["Paris (eu-west-3)", "aws:eu-west-3 on FR, alias"],
  ])("reads the parts of %s together", (query, expected) => {
    expect(place(query)).toBe(expected);
    expect(codes(query)).toEqual([]);
  });

  it.each([
    ["Sterling, Virginia", "US-VA on US-VA, default"],
    ["France (Jean Zay)", "FR on FR, default"],
    ["Jupiter cluster (Austin, Texas)", "US-TX on US-TX, default"],
    ["Washington, United States", "US-WA on US-WA, default"],
    ["AWS US-West 2 (288 g/kWh)", "aws:us-west-2 on US-OR, default"],
  ])("warns where a part of %s is unknown or ambiguous", (query, expected) => {
    expect(place(query)).toBe(expected);
    expect(codes(query)).toEqual(["REGION_DEFAULT"]);
  });

  it.each([
    "Beijing, California",
    "China | Singapore",
    "Paris, Texas",
    "Leesburg, VA",
    "Multinational,France",
  ])("never chooses among the places of %s", (query) => expect(codes(query)).toEqual(["AMBIGUOUS_REGION"]));

  it.each(["", "  ", "N/A", "Facebook", "us-east-9", "East"])("knows no place called %j", (query) =>
    expect(codes(query)).toEqual(["UNKNOWN_REGION"]),
  );

  it("suggests what is near", () => {
    const suggestions = (query: string) => resolveRegion(query).findings[0]?.args;
    expect(suggestions("Frnace")).toMatchObject({ suggestions: ["France"] });
    expect(suggestions("us-esat-1")).toMatchObject({ suggestions: expect.arrayContaining(["us-east-1"]) });
  });

  it("resolves every id that is listed to itself, in any case", () => {
    for (const { id } of regionRows()) {
      const found = resolveRegion(id);
      expect(found.ok && found.value.id, id).toBe(id);
      const lower = resolveRegion(id.toLowerCase());
      expect(lower.ok && lower.value.id, id).toBe(id);
    }
  });

  it("resolves every bare cloud id with its provider to its region", () => {
    for (const { id, provider } of regionRows().filter((r) => r.provider)) {
      const found = resolveRegion(id.slice(id.indexOf(":") + 1), { provider: provider! });
      expect(found.ok && found.value.id, id).toBe(id);
    }
  });

  it("gives a place or at least one error for any text, and the same for spaces around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        const found = resolveRegion(text);
        expect(found.ok || found.findings.some((f) => f.severity === "error")).toBe(true);
        const spaced = resolveRegion(` ${text} `);
        expect(spaced.ok && spaced.value.id).toBe(found.ok && found.value.id);
      }),
    );
  });
});

describe("searchRegions", () => {
  it("lists what a word means first, then what contains it", () => {
    const ids = searchRegions("us-east").map((row) => row.id);
    expect(ids[0]).toBe("US-VA");
    expect(ids).toContain("aws:us-east-2");
    expect(ids).toContain("gcp:us-east1");
  });

  it("finds by alias, provider and place", () => {
    expect(searchRegions("Deutschland").map((r) => r.id)).toContain("DE");
    expect(searchRegions("scaleway")).toHaveLength(9);
    expect(searchRegions("Sydney").map((r) => r.id)).toEqual(
      expect.arrayContaining(["AU", "aws:ap-southeast-2"]),
    );
    expect(searchRegions("no such place")).toEqual([]);
  });
});
