import { describe, expect, it } from "vitest";
import { choosePlace } from "../../src/batch/place-choice.ts";
import type { RowPlaces } from "../../src/records/row-places.ts";

const at = (text: string) => ({ text, heading: text });

function chosen(fine: string[], country?: string, more: Partial<RowPlaces> & { organisation?: true } = {}) {
  const { organisation, ...rest } = more;
  const wide =
    country === undefined ? {} : { country: { ...at(country), ...(organisation && { organisation }) } };
  const { region, findings } = choosePlace({ fine: fine.map(at), ...wide, ...rest }, "WORLD");
  return [region, ...findings.map((f) => f.code)];
}

describe("choosePlace", () => {
  it.each([
    [[], undefined, ["WORLD"]],
    [["France"], undefined, ["France"]],
    [["Nowhere"], undefined, ["Nowhere"]],
    [[], "France", ["France"]],
    [["Oregon"], "United States of America", ["Oregon"]],
    [["Georgia"], "United States", ["Georgia, United States"]],
    [["us-west-2", "Virginia"], "Germany", ["us-west-2"]],
    [["Nowhere"], "Spain", ["Nowhere, Spain"]],
    [["Ireland"], "United Kingdom", ["United Kingdom", "LOCATION_NOT_USED"]],
    [["Somewhere, Nowhere"], "China", ["China", "LOCATION_NOT_USED"]],
    [["Virginia"], "Multiple countries", ["Multiple countries"]],
  ])("of %j in %j", (fine, country, expected) => {
    expect(chosen(fine, country)).toEqual(expected);
  });

  it("reads a cloud region with its provider", () => {
    expect(chosen(["us-east1"], "Canada", { provider: "Google Cloud" })).toEqual(["us-east1"]);
  });

  it.each([
    ["France,France", "France"],
    ["Multinational,France", "France"],
    ["Korea (Republic of),Korea (Republic of)", "Korea (Republic of)"],
    ["France,Germany,France", "France, Germany"],
  ])("takes the one country of the organisations %j", (countries, expected) => {
    expect(chosen([], countries, { organisation: true })).toEqual([expected]);
  });
});
