import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { RunInput } from "../../../src/index.ts";
import { type ReportTarget, reportTargets } from "../../../src/render/report/index.ts";
import type { ReportFacts } from "../../../src/report/facts.ts";
import { CLOUD_RUN, factsOf } from "./facts.ts";

type Writer = (facts: ReportFacts) => string | Promise<string>;
const all = (Object.keys(reportTargets) as ReportTarget[]).flatMap((target) =>
  Object.entries(reportTargets[target] as Record<string, Writer>).map(([format, write]) => ({
    target,
    format,
    write,
  })),
);
const KG: Record<string, number> = { mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, kt: 1e6, Mt: 1e9 };

/** Masses of CO2eq in a text, in kg, whatever their unit and setting. */
function massesIn(text: string): number[] {
  const plain = text.replaceAll("CO$_2$", "CO2");
  return [...plain.matchAll(/([\d,]+(?:\.\d+)?) (mg|g|kg|t|kt|Mt) CO2eq(?!\/)/g)].map(
    ([, digits = "", unit = ""]) => Number(digits.replaceAll(",", "")) * (KG[unit] ?? Number.NaN),
  );
}

/** The emissions in kg that a report states as a number for programs. */
const exactFigures: Partial<Record<ReportTarget, (text: string) => number>> = {
  "model-card": (text) => parse(text.split("---\n")[1] ?? "").co2_eq_emissions.emissions / 1000,
  cyclonedx: (text) =>
    JSON.parse(text).components[0].modelCard.considerations.environmentalConsiderations.energyConsumptions[0]
      .co2CostEquivalent.value * 1000,
};

describe("the same facts", () => {
  const run = fc.record({
    power_w: fc.integer({ min: 1, max: 1000 }),
    count: fc.integer({ min: 1, max: 10_000 }),
    hours: fc.integer({ min: 1, max: 10_000 }),
    intensity_g_per_kwh: fc.integer({ min: 1, max: 1000 }),
  });
  it("give the same number in every format", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (input: RunInput) => {
        const facts = factsOf([input]);
        const kg = facts.total.co2eqKg;
        for (const { target, write } of all.filter((one) => one.format !== "csv")) {
          const text = await write(facts);
          const exact = exactFigures[target]?.(text);
          if (exact !== undefined) expect(exact / kg).toBeCloseTo(1, 12);
          for (const mass of massesIn(text)) expect(Math.abs(mass / kg - 1)).toBeLessThan(0.0051);
        }
      }),
      { numRuns: 25 },
    );
  });
  it.each(["model-card", "paper", "neurips", "ai-act"] as const)(
    "are stated in words: %s",
    async (target) => {
      for (const write of Object.values(reportTargets[target] as Record<string, Writer>).filter(
        (w) => w.name !== "bibtex",
      ))
        expect(massesIn(await write(factsOf([CLOUD_RUN]))).length).toBeGreaterThan(0);
    },
  );
});

describe.each(all.filter((one) => one.format !== "bibtex"))("$target as $format", ({ format, write }) => {
  const choices = { marketGPerKwh: 12, offset: { percent: 40 } };
  it("states boundary, method, what is not counted and the data version", async () => {
    const text = await write(factsOf([CLOUD_RUN]));
    for (const said of [
      /operational emissions of training/,
      /times hardware-hours/,
      /embodied/,
      /(?:data |,)\d{4}\.\d+\.\d+/,
    ])
      expect(text).toMatch(said);
  });
  it("never subtracts offsets or market-based figures", async () => {
    const figures = async (more: typeof choices | object) =>
      massesIn(await write(factsOf([CLOUD_RUN], more)));
    const [plain, with_] = [await figures({}), await figures(choices)];
    for (const kg of plain) expect(with_).toContain(kg);
  });
  it("carries the whole project next to the final run", async () => {
    const facts = factsOf([CLOUD_RUN, { ...CLOUD_RUN, stage: "search" }, { ...CLOUD_RUN, stage: "failed" }]);
    const project = facts.models[0]?.project?.co2eqKg;
    expect(project).toBeCloseTo(3 * facts.total.co2eqKg, 9);
    const text = await write(facts);
    if (format === "csv") expect(text).toContain(String(project));
    else if (format === "json") expect(JSON.stringify(text)).toContain("co2ml:project");
    else expect(text).toMatch(/whole\W+(research )?project/i);
  });
  if (format === "markdown")
    it("is Markdown whose tables are rectangular, and carries no HTML of a name", async () => {
      const text = (await write(factsOf([CLOUD_RUN], choices))).replace(/^---\n[\s\S]*?\n---\n/, "");
      for (const token of marked.lexer(text)) {
        if (token.type === "table")
          for (const row of token.rows) expect(row).toHaveLength(token.header.length);
      }
      expect(await marked.parse(text)).not.toContain("<i>");
    });
});

describe("the checklist", () => {
  it.each([
    [[CLOUD_RUN], "Yes"],
    [[CLOUD_RUN, { energy_kwh: 10, region: "FR" }], "No"],
  ])("answers by whether workers and time are told", async (runs, answer) => {
    const facts = factsOf(runs);
    expect(await reportTargets.neurips.markdown(facts)).toContain(`Answer: [${answer}]`);
    expect(await reportTargets.neurips.latex(facts)).toContain(`Answer: \\answer${answer}{}`);
  });
});

describe("a report's numbers", () => {
  it("of the table stand in the unit of its heading", async () => {
    const text = await reportTargets.table.markdown(factsOf([{ energy_kwh: 2e6, intensity_g_per_kwh: 500 }]));
    expect(text).toContain("Location-based emissions (t CO2eq)");
    expect(text).toMatch(/\| 1,000 \|/);
  });
  it("of several models have a total", async () => {
    const facts = factsOf([CLOUD_RUN, { ...CLOUD_RUN, model: "B" }]);
    expect(facts.total.co2eqKg).toBeCloseTo(2 * facts.models[0]!.final.co2eqKg, 9);
    expect(await reportTargets.table.markdown(facts)).toMatch(/^\| Total \|/m);
    expect(await reportTargets.esg.markdown(facts)).toMatch(/^\| Total \|/m);
  });
});
