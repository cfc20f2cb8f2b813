import { describe, expect, it } from "vitest";
import { regionsIn } from "../../src/compare/places.ts";

const ids = (word: string): string[] => {
  const found = regionsIn(word);
  return found.ok ? found.value : [];
};

describe("groups of regions", () => {
  it.each(["aws", "AWS", "Amazon"])("%s is the provider's regions", (word) => {
    expect(ids(word)).toContain("aws:eu-west-3");
    expect(ids(word).every((id) => id.startsWith("aws:"))).toBe(true);
  });
  it("US is its states and the District of Columbia", () => {
    expect(ids("US")).toHaveLength(51);
    expect(ids("US").every((id) => id.startsWith("US-"))).toBe(true);
  });
  it("CA is its provinces and territories", () => expect(ids("CA")).toEqual(ids("provinces")));
  it("EUROPE is its countries", () => {
    expect(ids("EUROPE")).toEqual(expect.arrayContaining(["FR", "PL"]));
    expect(ids("EUROPE")).not.toContain("US");
  });
  it("all has countries, states and provinces, each once", () => {
    expect(ids("all")).toEqual(expect.arrayContaining(["FR", "US-VA", "CA-QC"]));
    expect(new Set(ids("all")).size).toBe(ids("all").length);
    expect(ids("all")).not.toContain("WORLD");
  });
  it.each(["nowhere", "FR", ""])("refuses %j", (word) => {
    expect(regionsIn(word)).toMatchObject({ ok: false, findings: [{ code: "INVALID_VALUE" }] });
  });
});
