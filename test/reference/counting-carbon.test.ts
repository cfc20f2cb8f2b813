import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Survey } from "../../src/survey/survey.ts";
import { invoke } from "../commands/invoke.ts";

const FOLDER = "../shared/datasets";
const PAPER = `${FOLDER}/counting-carbon-95-models/co2ml95models.csv`;
const EPOCH = `${FOLDER}/epoch-all-models-219.csv`;

const surveyOf = async (file: string, ...flags: string[]) => {
  const { code, out } = await invoke(["survey", file, "--json", ...flags]);
  return { code, survey: JSON.parse(out) as Survey };
};

describe.skipIf(!existsSync(PAPER))(`the paper's own 95 models (skipped where ${PAPER} is absent)`, () => {
  let survey: Survey;
  let code: number;
  beforeAll(async () => {
    ({ code, survey } = await surveyOf(PAPER, "--prefer-record", "--what-if", "FR"));
  });

  it("are all estimated, without a warning", () => {
    expect([code, survey.models, survey.rejected, survey.warnings]).toEqual([0, 95, [], []]);
  });

  it("are 35, 30, 11, 10 and 9 by task (Table 1)", () => {
    expect(survey.tasks.map((t) => [t.task, t.models])).toEqual([
      ["Image Classification", 35],
      ["Machine Translation", 30],
      ["Named Entity Recognition", 11],
      ["Question Answering", 10],
      ["Object Detection", 9],
    ]);
  });

  it("run on coal, gas, hydropower, oil and nuclear at the paper's intensities (Table 2)", () => {
    const { sources, ...rest } = survey.energy_sources;
    const rounded = sources.map((s) => [s.energy_source, s.low_carbon, s.models, s.intensity_g_per_kwh.mean]);
    expect(rounded).toEqual([
      ["coal", false, 38, expect.closeTo(512.3, 1)],
      ["gas", false, 23, expect.closeTo(350.5, 1)],
      ["hydro", true, 19, expect.closeTo(100.6, 1)],
      ["oil", false, 12, expect.closeTo(453.6, 1)],
      ["nuclear", true, 3, expect.closeTo(147.2, 0)],
    ]);
    expect(rest.sample_mean_g_per_kwh).toBeCloseTo(371.9, 1);
    expect([rest.low_carbon_models, rest.high_carbon_models]).toEqual([19 + 3, 38 + 23 + 12]);
  });

  it("come from 14 countries, by the paper's labels, and none from Africa or South America (Figure 1)", () => {
    expect(survey.places.countries).toHaveLength(14);
    expect(survey.places.countries.slice(0, 2)).toMatchObject([
      { country: "United States", models: 48, intensity_g_per_kwh: { median: 357.81 } },
      { country: "China", models: 18, intensity_g_per_kwh: { median: 555 } },
    ]);
    const without = survey.places.continents.filter((c) => c.models === 0).map((c) => c.continent);
    expect(without.sort()).toEqual(["Africa", "South America"]);
  });

  it("emitted 253.2 t as printed; by our arithmetic 262.9 t, and five rows make the difference", () => {
    const { totals } = survey;
    expect(totals.co2eq_kg?.sum).toBeCloseTo(253_161.5, 6);
    expect(totals.recorded_co2eq_kg).toBe(totals.co2eq_kg?.sum);
    expect(totals.computed_co2eq_kg / 1000).toBeCloseTo(262.9, 1);
    expect(totals.disagreements.map((d) => d.label)).toEqual(["#9", "#14", "#15", "#60", "#61"]);
  });

  it("took 15 minutes to 400,000 wall hours, and 4 to 663,552 hardware-hours with a median of 390", () => {
    const { wall_hours, hardware_hours } = survey.totals;
    expect(wall_hours).toMatchObject({ min: 0.25, median: 72, max: 403_200 });
    expect(hardware_hours).toMatchObject({ min: 4, median: 390, max: 663_552 });
  });

  it("fall into the paper's periods (Figure 3)", () => {
    expect(survey.over_time.periods.map((p) => [p.first_year, p.last_year, p.models])).toEqual([
      [2012, 2016, 6],
      [2017, 2017, 8],
      [2018, 2018, 9],
      [2019, 2019, 15],
      [2020, 2020, 24],
      [2021, 2021, 33],
    ]);
  });

  it("have the ImageNet front that a look at every pair gives (Figure 4)", () => {
    const front = survey.performance.find((p) => p.metric === "Top-1 accuracy" && p.cost === "co2eq_kg");
    expect(front?.n).toBe(32);
    expect(front?.front.map((m) => m.label)).toEqual([
      "#18",
      "#38",
      "#41",
      "#16",
      "#33",
      "#43",
      "#36",
      "#42",
    ]);
    expect(front?.verdict).toBe("better");
  });

  it("differ by hardware-hours first, then by intensity, hardly by power", () => {
    const shares = Object.fromEntries(survey.drivers.drivers.map((d) => [d.factor, d.share]));
    expect(shares.hardware_hours).toBeCloseTo(0.81, 2);
    expect(shares.carbon_intensity).toBeCloseTo(0.16, 2);
    expect(shares.power).toBeCloseTo(0.03, 2);
  });

  it("would emit almost nothing in Québec", () => {
    const [asIs, cleanest] = survey.what_if;
    expect(cleanest?.region?.id).toBe("CA-QC");
    expect((cleanest?.co2eq_kg ?? 1) / (asIs?.co2eq_kg ?? 1)).toBeCloseTo(1.3 / 449.6, 4);
    expect(survey.what_if.at(-1)).toMatchObject({
      scenario: "named",
      region: { id: "FR" },
      kinds: ["lifecycle"],
    });
  });
});

describe.skipIf(!existsSync(EPOCH))(`219 records with messy names (skipped where ${EPOCH} is absent)`, () => {
  it("lose nothing: what is not estimated is listed with its reasons", async () => {
    const { code, survey } = await surveyOf(EPOCH);
    expect(code).toBe(4);
    expect(survey.rows).toBe(219);
    expect(survey.models + survey.rejected.length).toBe(219);
    expect(survey.models).toBeGreaterThan(150);
    for (const { line, reasons } of survey.rejected) {
      expect(line).toBeGreaterThan(1);
      expect(reasons[0]?.message).toMatch(/\w/);
    }
    expect(survey.tasks[0]?.task).toBe("Language");
    expect(survey.totals.largest).toHaveLength(10);
  });
});
