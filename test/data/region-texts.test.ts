import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRows } from "../../scripts/csv.ts";
import { resolveRegion } from "../../src/catalog/regions.ts";

const datasets = "../shared/datasets";
const paper = `${datasets}/counting-carbon-95-models/co2ml95models.csv`;
const epoch = `${datasets}/epoch-all-models-219.csv`;

/** Texts of a column that name no single place, with the code that says why. */
function unresolved(texts: readonly (string | undefined)[]): Record<string, string> {
  const failed = [...new Set(texts)].flatMap((text = "") => {
    const found = resolveRegion(text);
    return found.ok ? [] : [[text, found.findings.map((f) => f.code).join()] as const];
  });
  return Object.fromEntries(failed);
}

describe.skipIf(!existsSync(paper))(`the places of the survey (skipped where ${datasets} is absent)`, () => {
  const rows = existsSync(paper) ? readRows(paper) : [];

  it("names a place with every country but two entries that name none", () => {
    expect(unresolved(rows.map((r) => r.Country))).toEqual({
      "Multiple countries": "AMBIGUOUS_REGION",
      Google: "UNKNOWN_REGION",
    });
  });

  it("names a place with every location but those that name none or several", () => {
    expect(unresolved(rows.map((r) => r.Location))).toEqual({
      East: "UNKNOWN_REGION",
      Google: "UNKNOWN_REGION",
      Average: "UNKNOWN_REGION",
      Facebook: "UNKNOWN_REGION",
      "South+East": "UNKNOWN_REGION",
      "Texas/Washington": "AMBIGUOUS_REGION",
      "China | Singapore": "AMBIGUOUS_REGION",
      "Beijing, California": "AMBIGUOUS_REGION",
    });
  });

  it.each([
    ["Washington", "US-WA"],
    ["Quebec", "CA-QC"],
    ["Georgia - Google", "US-GA"],
    ["Taiwan Google", "TW"],
    ["Xiamen, Fujian", "CN"],
  ])("%s stands on the grid of %s", (text, grid) => {
    const found = resolveRegion(text);
    expect(found.ok && found.value.gridId).toBe(grid);
  });
});

describe.skipIf(!existsSync(epoch))(
  `the countries of Epoch's models (skipped where ${datasets} is absent)`,
  () => {
    const rows = existsSync(epoch) ? readRows(epoch) : [];

    it("names a place with every entry of one country, however often it stands there", () => {
      const entries = rows.map((r) => r["Country (from Organization)"] ?? "").filter(Boolean);
      const single = entries.filter((text) => new Set(text.split(",")).size === 1);
      expect(unresolved(single)).toEqual({});
      const several = entries.filter((text) => new Set(text.split(",")).size > 1);
      expect(new Set(Object.values(unresolved(several)))).toEqual(new Set(["AMBIGUOUS_REGION"]));
      expect(Object.keys(unresolved(several))).toHaveLength(new Set(several).size);
    });
  },
);
