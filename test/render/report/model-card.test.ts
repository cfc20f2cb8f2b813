import { marked, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainDecimal } from "../../../src/render/report/decimal.ts";
import { modelCard } from "../../../src/render/report/model-card.ts";
import type { ReportChoices } from "../../../src/report/facts.ts";
import { CLOUD_RUN, factsOf } from "./facts.ts";

/** The Hub's metadata block of a card, and the Markdown behind it. */
function cardOf(run = CLOUD_RUN, choices: Partial<ReportChoices> = {}) {
  const card = modelCard(factsOf([run], choices));
  const [, yaml = "", markdown = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(card) ?? [];
  return { metadata: parse(yaml).co2_eq_emissions as Record<string, unknown>, yaml, markdown };
}

describe("the Hub's metadata", () => {
  const facts = factsOf([CLOUD_RUN]);
  it("has emissions in grams as a plain number, and four texts", () => {
    const { metadata } = cardOf();
    expect(metadata.emissions).toBeCloseTo(facts.total.co2eqKg * 1000, 6);
    expect(Object.keys(metadata)).toEqual([
      "emissions",
      "source",
      "training_type",
      "geographical_location",
      "hardware_used",
    ]);
    for (const name of ["source", "training_type", "geographical_location", "hardware_used"])
      expect(metadata[name]).toEqual(expect.any(String));
  });
  it("says the place as finely as it is known, and the hardware with its number", () => {
    expect(cardOf().metadata).toMatchObject({
      geographical_location: "Virginia, United States (AWS us-east-1)",
      hardware_used: "8 × NVIDIA Tesla V100 SXM2 32 GB, 384 GPU-hours",
    });
  });
  it("says that the training type is assumed, unless it was said", () => {
    expect(cardOf().yaml).toMatch(/training_type: pre-training #/);
    const said = cardOf(CLOUD_RUN, { trainingType: "fine-tuning", trainingTypeSaid: true });
    expect(said.yaml).toMatch(/training_type: fine-tuning$/m);
  });
  it.each([1e-9, 1e-3, 1, 1e6, 1e12])("never writes an exponent: %d kWh", (energy_kwh) => {
    const { yaml, metadata } = cardOf({ energy_kwh, intensity_g_per_kwh: 123.456 });
    expect(yaml).toMatch(/emissions: \d+(\.\d+)?$/m);
    expect(metadata.emissions).toBeCloseTo(energy_kwh * 123.456, 12);
  });
  it("survives names that YAML would read as something else", () => {
    const { metadata } = cardOf({
      power_w: 300,
      hardware_hours: 1,
      hardware: 'a: b #c "d" \u001b[31m',
      intensity_g_per_kwh: 1,
    });
    expect(metadata.hardware_used).toContain('a: b #c "d"');
  });
});

describe("the card's section", () => {
  const tokens = marked.lexer(cardOf().markdown);
  it("has the five lines of the Hub's template", () => {
    const list = tokens.find((t): t is Tokens.List => t.type === "list");
    expect(list?.items.map((item) => /^\*\*(.*?):\*\*/.exec(item.text)?.[1])).toEqual([
      "Hardware Type",
      "Hours used",
      "Cloud Provider",
      "Compute Region",
      "Carbon Emitted",
    ]);
  });
  it.each(["Boundary", "Method", "Not counted", "Computed with"])("says %s", (label) => {
    expect(cardOf().markdown).toMatch(new RegExp(`^- ${label}: .`, "m"));
  });
});

describe("a plain decimal", () => {
  it.each([
    [0, "0"],
    [32669.568000000003, "32669.568"],
    [1.5e-7, "0.00000015"],
    [1e-9, "0.000000001"],
    [1.5e21, "1500000000000000000000"],
    [123, "123"],
  ])("of %d is %s", (value, text) => expect(plainDecimal(value)).toBe(text));
});
