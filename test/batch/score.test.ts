import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/batch/plan.ts";
import { RESULT_COLUMNS } from "../../src/batch/results.ts";
import { type ScoreOptions, scorer } from "../../src/batch/score.ts";
import type { TrainingRun } from "../../src/core/index.ts";
import { estimateRun } from "../../src/estimate/estimate-run.ts";
import { rowRun } from "../../src/records/row-run.ts";

/** Scores a row given as headings and cells. */
function scored(row: Record<string, unknown>, options: ScoreOptions = {}, preferRecord = false) {
  const plan = makePlan(Object.keys(row), { preferRecord });
  if (!plan.ok) throw new Error("bad header");
  return scorer(options)(rowRun(plan.value.columns, Object.values(row)).row);
}

const cellsOf = (row: Record<string, unknown>, options?: ScoreOptions, preferRecord?: boolean) => {
  const score = scored(row, options, preferRecord);
  if (!score.ok) throw new Error(score.findings.map((f) => f.code).join());
  return Object.fromEntries(RESULT_COLUMNS.map((name, i) => [name, score.value.cells[i]]));
};

describe("scorer", () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const runs = fc.record({
    hardware: fc.constantFrom(
      "V100",
      "A100 SXM4 80GB",
      "8x V100",
      "TPU v3-8",
      "K80",
      "Nothing",
      "V100, A100",
      "Xeon E5-2699 v4",
    ),
    count: maybe(fc.constantFrom(1, 4, 8)),
    hours: maybe(fc.double({ min: 0.001, max: 1e5, noNaN: true })),
    region: maybe(fc.constantFrom("FR", "us-east", "us-west1", "Georgia", "Nowhere", "aws:us-east-1", "CA")),
    year: maybe(fc.integer({ min: 1990, max: 2100 })),
    power_w: maybe(fc.double({ min: 1, max: 1000, noNaN: true })),
    pue: maybe(fc.constantFrom(1, 1.25, "provider" as const, "average" as const)),
    intensity_g_per_kwh: maybe(fc.double({ min: 0, max: 1500, noNaN: true })),
    energy_kwh: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
    memory_gb: maybe(fc.constantFrom(64, 512)),
  });
  const options = fc.record(
    {
      kind: fc.constantFrom("lifecycle" as const, "direct" as const),
      intensitySource: fc.constantFrom("default" as const, "provider" as const, "egrid" as const),
      powerBasis: fc.constantFrom("tdp" as const, "measured" as const),
    },
    { requiredKeys: [] },
  );

  it("gives what estimate gives, or the same reasons why not", () => {
    fc.assert(
      fc.property(runs, options, (row, choice) => {
        const use = { query: row.hardware, count: row.count, hours: row.hours, powerW: row.power_w };
        const { region, year, pue, intensity_g_per_kwh: intensityGPerKwh, energy_kwh: energyKwh } = row;
        const given = { region, year, pue, intensityGPerKwh, energyKwh };
        const known = (values: object) =>
          Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined));
        const memory = row.memory_gb === undefined ? {} : { memory: { gb: row.memory_gb } };
        const run = { ...known(given), ...memory, hardware: [known(use)] } as TrainingRun;
        const estimate = estimateRun(run, choice);
        const { count, ...others } = row;
        const score = scored({ ...others, ...(count !== undefined && { count }) }, choice);
        const codes = (findings: readonly { code: string }[]) => findings.map((f) => f.code);
        expect(codes(score.findings)).toEqual(codes(estimate.findings));
        if (!score.ok || !estimate.ok) return;
        const { energy_kwh, facility_energy_kwh, co2eq_kg, hardware_hours } = estimate.value;
        expect(score.value.figures).toEqual({
          energyKwh: energy_kwh,
          facilityEnergyKwh: facility_energy_kwh,
          co2eqKg: co2eq_kg,
          hardwareHours: hardware_hours,
        });
      }),
      { numRuns: 500 },
    );
  });

  it("joins the names and watts of several kinds of hardware", () => {
    const row = {
      gpu: "V100 SXM2 32GB",
      gpu_count: 2,
      cpu: "Xeon E5-2699 v4",
      cpu_count: 1,
      hours: 10,
      region: "FR",
    };
    expect(cellsOf(row)).toMatchObject({
      hardware_id: "v100-sxm2-32gb;xeon-e5-2699-v4",
      power_w: "300;145",
      hardware_hours: 20 + 10,
      energy_kwh: (300 * 20 + 145 * 10) / 1000,
    });
  });

  it("asks no table for what the row gives", () => {
    expect(
      cellsOf({ hardware: "?", power_w: 300, hardware_hours: 100, intensity_g_per_kwh: 500 }),
    ).toMatchObject({
      hardware_id: null,
      energy_kwh: 30,
      intensity_g_per_kwh: 500,
      intensity_kind: null,
      co2eq_kg: 15,
      warnings: "",
    });
  });

  it("uses recorded energy only with --prefer-record, and only where hardware and time give none", () => {
    const row = { hardware: "V100 SXM2 32GB", hours: "", "Energy consumed [MWh]": 2, region: "FR" };
    expect(scored(row).findings.map((f) => f.code)).toContain("MISSING_FACTOR");
    expect(cellsOf(row, {}, true)).toMatchObject({ energy_kwh: 2000, warnings: "RECORDED_ENERGY" });
    expect(cellsOf({ ...row, hours: 10 }, {}, true)).toMatchObject({ energy_kwh: 3, warnings: "" });
  });

  it("puts each finding at the heading of its name", () => {
    const row = {
      "GPU model": "V1000",
      gpu_count: 1,
      "TPU model": "v99",
      tpu_count: 1,
      hours: 1,
      Location: "Nowhere",
    };
    expect(scored(row).findings.map((f) => [f.code, f.where?.field])).toEqual([
      ["UNKNOWN_HARDWARE", "GPU model"],
      ["UNKNOWN_HARDWARE", "TPU model"],
      ["UNKNOWN_REGION", "Location"],
    ]);
  });
});
