import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/records/columns.ts";
import { rowRun } from "../../src/records/row-run.ts";

/** Reads a row given as headings and cells. */
function read(row: Record<string, unknown>, options = {}) {
  const columns = columnsOf(Object.keys(row), options);
  if (!columns.ok) throw new Error("bad header");
  const { row: reading, findings } = rowRun(columns.value, Object.values(row));
  return { ...reading, findings: findings.map(({ code, where }) => [code, where?.field]) };
}

describe("rowRun", () => {
  it("reads every field", () => {
    const row = {
      model: " BERT ",
      hardware: "V100",
      count: "16.0",
      hours: "2d",
      region: "FR",
      year: "2020.0",
      power_w: "250",
      pue: "1.1",
      intensity_g_per_kwh: "50",
      memory_gb: "512",
      notes: "x",
    };
    expect(read(row)).toMatchObject({
      run: {
        model: "BERT",
        hardware: [{ query: "V100", count: 16, hours: 48, powerW: 250 }],
        year: 2020,
        pue: 1.1,
        intensityGPerKwh: 50,
        memory: { gb: 512 },
      },
      places: { fine: [{ text: "FR", heading: "region" }] },
      findings: [],
    });
  });

  it("takes empty cells for what is not said", () => {
    expect(read({ hardware: "V100", count: "", hours: " ", year: null, pue: undefined }).run).toEqual({
      hardware: [{ query: "V100" }],
    });
  });

  it("finds everything that is wrong, each at its heading", () => {
    expect(
      read({ hardware: "V100", count: "2.5", "Training time": "48", year: "1980", pue: "0.5" }).findings,
    ).toEqual([
      ["INVALID_VALUE", "year"],
      ["INVALID_VALUE", "pue"],
      ["UNIT_MISSING", "Training time"],
      ["INVALID_VALUE", "count"],
    ]);
  });

  it("takes a time with its unit where the heading names none", () => {
    expect(read({ hardware: "V100", "Training time": "90m" }).run.hardware).toEqual([
      { query: "V100", hours: 1.5 },
    ]);
  });

  it("sums GPU and TPU columns of one row as two kinds of hardware", () => {
    const row = {
      "GPU model": "V100",
      "Number of GPUs": "8",
      "TPU model": "v3",
      "Number of TPUs": "4",
      hours: "2",
    };
    expect(read(row).run.hardware).toEqual([
      { query: "V100", kind: "gpu", count: 8, hours: 2 },
      { query: "v3", kind: "tpu", count: 4, hours: 2 },
    ]);
    expect(read({ ...row, "GPU model": "", "Number of GPUs": "" }).run.hardware).toEqual([
      { query: "v3", kind: "tpu", count: 4, hours: 2 },
    ]);
  });

  it("counts the host's CPU only where its count is given", () => {
    const row = { hardware: "V100", count: "8", cpu: "Xeon", cpu_count: "", hours: "2" };
    expect(read(row).run.hardware).toMatchObject([{ query: "V100", count: 8 }]);
    expect(read({ ...row, cpu_count: "2" }).run.hardware).toMatchObject([
      { query: "V100", count: 8 },
      { query: "Xeon", count: 2, kind: "cpu" },
    ]);
    expect(read({ ...row, hardware: "" }).run.hardware).toMatchObject([{ query: "Xeon", count: 8 }]);
  });

  it("says where the file has counts and the row leaves its own empty", () => {
    expect(read({ hardware: "V100", count: "" }).hardware).toMatchObject([{ countBlank: true }]);
    expect(read({ hardware: "V100" }).hardware).toMatchObject([{ countBlank: false }]);
  });

  it("reads an instance in place of hardware", () => {
    expect(read({ instance: "p4d.24xlarge", count: "2", hours: "3" }).run).toEqual({
      hardware: [],
      instance: { query: "p4d.24xlarge", count: 2, hours: 3 },
    });
  });

  it("takes hardware-hours in place of time, and recorded ones only where count and time give none", () => {
    expect(read({ hardware: "V100", hardware_hours: "384" }).run.hardware).toEqual([
      { query: "V100", hardwareHours: 384 },
    ]);
    const recorded = { hardware: "V100", count: "8", hours: "", "GPU hours": "400" };
    expect(read(recorded).run.hardware).toEqual([{ query: "V100", count: 8, hardwareHours: 400 }]);
    expect(read({ ...recorded, hours: "48" }).run.hardware).toEqual([{ query: "V100", count: 8, hours: 48 }]);
  });

  it("refuses hardware-hours that are not count × hours", () => {
    const row = { hardware: "V100", count: "8", hours: "48", hardware_hours: "384" };
    expect(read(row).findings).toEqual([]);
    expect(read({ ...row, hardware_hours: "400" }).findings).toEqual([["CONTRADICTORY", "hardware_hours"]]);
  });

  it("refuses one wattage or one number of hardware-hours for several kinds", () => {
    const row = { gpu: "V100", gpu_count: "1", tpu: "v3", tpu_count: "1", hours: "1" };
    expect(read({ ...row, power_w: "300" }).findings).toEqual([["CONTRADICTORY", "power_w"]]);
    expect(read({ ...row, hours: "", hardware_hours: "3" }).findings).toEqual([
      ["CONTRADICTORY", "hardware_hours"],
    ]);
  });

  it("names no hardware where only energy is given", () => {
    expect(read({ energy_kwh: "30", hours: "5", hardware: "" }).run).toEqual({ energyKwh: 30, hardware: [] });
  });

  it("keeps recorded energy apart from given energy", () => {
    const reading = read({ hardware: "V100", "Energy consumed [MWh]": "1.5" }, { preferRecord: true });
    expect(reading.run.energyKwh).toBeUndefined();
    expect(reading.recordedEnergyKwh).toBe(1500);
  });

  it("reads places from the finest to the widest", () => {
    const row = { country: "US", location: "Oregon", cloud_provider: "AWS", cloud_region: "us-west-2" };
    expect(read(row).places).toEqual({
      provider: "AWS",
      fine: [
        { text: "us-west-2", heading: "cloud_region" },
        { text: "Oregon", heading: "location" },
      ],
      country: { text: "US", heading: "country" },
    });
  });

  it("reads numbers of JSON as numbers and refuses what is none", () => {
    expect(read({ hardware: "V100", count: 8, hours: 1.5 }).run.hardware).toEqual([
      { query: "V100", count: 8, hours: 1.5 },
    ]);
    expect(read({ hardware: "V100", count: true, hours: [1] }).findings).toEqual([
      ["INVALID_VALUE", "hours"],
      ["INVALID_VALUE", "count"],
    ]);
  });
});
