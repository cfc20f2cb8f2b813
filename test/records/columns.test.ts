import { describe, expect, it } from "vitest";
import { codeCarbonFile } from "../../src/records/codecarbon.ts";
import { type Columns, columnsOf } from "../../src/records/columns.ts";
import { folded } from "../../src/records/headings.ts";
import { mappingsOf } from "../../src/records/mappings.ts";

function understood(names: readonly string[], options = {}): Columns {
  const columns = columnsOf(names, options);
  if (!columns.ok) throw new Error(columns.findings.map((f) => f.code).join());
  return columns.value;
}

/** What each heading feeds: field, kind and the unit's sign. */
function feeds(heading: string, options = {}): string | undefined {
  const columns = Object.entries(understood([heading], options));
  const found = columns.find(([, list]) => list.length > 0);
  const column = found?.[1][0];
  return found && [found[0], column?.kind, column?.unit?.sign].filter(Boolean).join(" ");
}

describe("headings", () => {
  it.each([
    ["model", "model"],
    ["Hardware", "hardware"],
    ["Training hardware", "hardware"],
    ["GPU model", "hardware gpu"],
    ["TPU model", "hardware tpu"],
    ["Number of GPUs", "count gpu"],
    ["num_gpus", "count gpu"],
    ["# GPUs", "count gpu"],
    ["No. of TPUs", "count tpu"],
    ["Hardware quantity", "count"],
    ["hours", "hours h"],
    ["Training time [s]", "hours s"],
    ["Training time (hours)", "hours h"],
    ["training_time_s", "hours s"],
    ["Duration (minutes)", "hours m"],
    ["training_days", "hours d"],
    ["Training time", "hours"],
    ["Training chip-hours", "recordedHardwareHours h"],
    ["hardware_hours", "hardware_hours h"],
    ["power_w", "power_w W"],
    ["power_kw", undefined],
    ["energy_kwh", "energy_kwh kWh"],
    ["intensity_g_per_kwh", "intensity_g_per_kwh g/kWh"],
    ["PUE", "pue"],
    ["Country", "country"],
    ["Country (from Organization)", "country"],
    ["Location", "location"],
    ["Compute Region", "cloud_region"],
    ["Publication date", "year"],
    ["Year published", "year"],
    ["memory_gb", "memory_gb GB"],
    ["instance type", "instance"],
    ["given_power_w", "power_w W"],
    ["Training time notes", undefined],
    ["Training compute (FLOP)", undefined],
    ["Training time [epochs]", undefined],
    ["Training power draw (W)", undefined],
    ["TDP Source", undefined],
    ["", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
  ])("takes %j as %s", (heading, meaning) => {
    expect(feeds(heading)).toBe(meaning);
  });

  it.each([
    ["TDP", "power_w W"],
    ["Carbon intensity [g CO₂eq/kWh]", "intensity_g_per_kwh g/kWh"],
    ["Energy consumed [MWh]", "recordedEnergy MWh"],
  ])("uses the recorded %j only when asked", (heading, meaning) => {
    expect(feeds(heading)).toBeUndefined();
    expect(feeds(heading, { preferRecord: true })).toBe(meaning);
  });

  it("prefers our own name, then the order of the synonyms", () => {
    const { hours, power_w } = understood(["Training time [s]", "TDP", "hours", "power_w"], {
      preferRecord: true,
    });
    expect(hours.map((c) => c.name)).toEqual(["hours", "Training time [s]"]);
    expect(power_w.map((c) => c.name)).toEqual(["power_w", "TDP"]);
  });

  it("refuses a heading that stands twice, but not empty ones", () => {
    expect(columnsOf(["a", "", "a", ""])).toMatchObject({
      ok: false,
      findings: [{ code: "DUPLICATE_COLUMN", args: { column: "a", positions: [1, 3] } }],
    });
    expect(columnsOf(["", "hours", ""]).ok).toBe(true);
  });

  it("folds spelling, accents and signs", () => {
    expect(folded("  Énergie_consommée — CO₂ ")).toBe("energie consommee co2");
  });
});

describe("--map", () => {
  const names = ["Run time", "Accelerators", "TDP [kW]"];
  const columns = (...map: string[]) => {
    const mappings = mappingsOf(map, names);
    return mappings.ok
      ? understood(names, { meanings: mappings.value })
      : mappings.findings.map((f) => f.code);
  };

  it("says what a column feeds, heeding a unit in its heading", () => {
    expect(columns("hours=run time", "power_w=TDP [kW]", "tpu=Accelerators")).toMatchObject({
      hours: [{ index: 0, unit: { sign: "h" } }],
      power_w: [{ index: 2, unit: { sign: "kW" } }],
      hardware: [{ index: 1, kind: "tpu" }],
    });
  });

  it("refuses unknown fields and columns", () => {
    expect(columns("time=Run time", "hours=Time", "hours")).toEqual([
      "UNKNOWN_FIELD",
      "UNKNOWN_COLUMN",
      "UNKNOWN_FIELD",
    ]);
  });
});

describe("CodeCarbon", () => {
  it("is told by its headings", () => {
    expect(codeCarbonFile(["run_id", "energy_consumed", "duration"])).toBeUndefined();
    expect(
      codeCarbonFile(["run_id", "duration", "emissions_rate", "energy_consumed", "country_iso_code", "pue"]),
    ).toMatchObject({ run: "run_id" });
  });
});
