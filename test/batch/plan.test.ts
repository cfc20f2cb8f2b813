import { describe, expect, it } from "vitest";
import { groupKeysOf } from "../../src/batch/group-keys.ts";
import { makePlan, type Plan } from "../../src/batch/plan.ts";
import { REJECT_COLUMNS, RESULT_COLUMNS } from "../../src/batch/results.ts";

function planOf(names: readonly string[], options = {}): Plan {
  const plan = makePlan(names, options);
  if (!plan.ok) throw new Error(plan.findings.map((f) => f.code).join());
  return plan.value;
}

const codes = (names: readonly string[], options = {}) =>
  makePlan(names, options).findings.map((f) => f.code);

describe("makePlan", () => {
  it("hands every column on", () => {
    expect(planOf(["model", "hardware", "region", "notes"])).toMatchObject({
      kept: [0, 1, 2, 3],
      keptNames: ["model", "hardware", "region", "notes"],
      notes: [],
    });
  });

  it("renames an input that has the name of a result, and reads it under the new name too", () => {
    const first = planOf(["hardware", "power_w", "co2eq_kg", "region"]);
    expect(first.keptNames).toEqual(["hardware", "given_power_w", "given_co2eq_kg", "region"]);
    const again = planOf([...first.keptNames, ...RESULT_COLUMNS]);
    expect(again.keptNames).toEqual(first.keptNames);
    expect(again.columns.power_w.map((c) => c.name)).toEqual(["given_power_w"]);
    expect(again.notes.map((f) => f.code)).toEqual(["SCORED_FILE"]);
  });

  it("never makes two columns of one name", () => {
    const { keptNames } = planOf(["hardware", "region", "pue", "given_pue", "warnings"]);
    expect(new Set([...keptNames, ...RESULT_COLUMNS]).size).toBe(keptNames.length + RESULT_COLUMNS.length);
  });

  it("takes no result of an earlier run for input, wherever it stands", () => {
    const { kept, columns } = planOf(["hardware", ...RESULT_COLUMNS, "region", "hours"]);
    expect(kept).toEqual([0, 13, 14]);
    expect([columns.energy_kwh, columns.power_w, columns.pue, columns.hardware_hours]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("leaves out the reasons of rejection", () => {
    expect(planOf([...REJECT_COLUMNS, "hardware", "region"]).keptNames).toEqual(["hardware", "region"]);
  });

  it("needs hardware or energy, and a place or intensity", () => {
    expect(codes(["model", "hours"])).toEqual(["NO_COLUMN", "NO_COLUMN"]);
    expect(codes(["hardware"])).toEqual(["NO_COLUMN"]);
    expect(codes(["hardware"], { placeGiven: true })).toEqual([]);
    expect(codes(["energy_kwh", "intensity_g_per_kwh"])).toEqual([]);
    expect(codes(["Energy consumed [kWh]", "country"])).toEqual(["NO_COLUMN"]);
    expect(codes(["Energy consumed [kWh]", "country"], { preferRecord: true })).toEqual([]);
  });

  it("says that an organisation's country stands for the place", () => {
    expect(planOf(["hardware", "Country (from Organization)"]).notes.map((f) => f.code)).toEqual([
      "COUNTRY_OF_ORGANISATION",
    ]);
  });

  it("knows CodeCarbon's file, also when it was scored", () => {
    const names =
      "run_id,duration,emissions_rate,energy_consumed,country_iso_code,cpu_count,cpu_model,pue".split(",");
    const plan = planOf(names);
    expect(plan.lastOf).toBe(0);
    expect(plan.columns).toMatchObject({
      energy_kwh: [{ index: 3 }],
      hours: [{ unit: { sign: "s" } }],
      pue: [],
      count: [],
    });
    expect(planOf([...plan.keptNames, ...RESULT_COLUMNS]).columns.pue).toEqual([]);
  });
});

describe("groupKeysOf", () => {
  const plan = planOf(["hardware", "Region", "Task", "Publication date"]);
  const keys = (...names: string[]) => groupKeysOf(names, plan);

  it("finds columns, then results, then what was read", () => {
    expect(keys("task", "Region", "region_id", "hardware", "year", "Publication date", "model")).toEqual({
      ok: true,
      findings: [],
      value: [
        { from: "cell", index: 2 },
        { from: "cell", index: 1 },
        { from: "result", index: RESULT_COLUMNS.indexOf("region_id") },
        { from: "cell", index: 0 },
        { from: "year" },
        { from: "year" },
        { from: "model" },
      ],
    });
  });

  it("refuses names that mean nothing", () => {
    expect(keys("county", "constructor").findings.map((f) => f.code)).toEqual([
      "UNKNOWN_COLUMN",
      "UNKNOWN_COLUMN",
    ]);
  });
});
