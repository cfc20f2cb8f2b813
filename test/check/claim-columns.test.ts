import { describe, expect, it } from "vitest";
import { claimColumnsOf } from "../../src/check/claim-columns.ts";

function columns(...header: string[]) {
  const found = claimColumnsOf(header);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  const { energy, co2eq, inputs } = found.value;
  return { inputs, energy: energy.map((c) => [c.name, c.unit]), co2eq: co2eq.map((c) => [c.name, c.unit]) };
}

describe("headings of claims", () => {
  it.each([
    ["energy_kwh_reported", 1],
    ["Energy consumed [MWh]", 1000],
    ["Total energy consumption (GWh)", 1e6],
    ["electricity_kwh", 1],
    ["kWh", 1],
  ])("%s is energy", (name, unit) => expect(columns(name).energy).toEqual([[name, unit]]));
  it.each([
    ["co2eq_kg_reported", 1],
    ["Carbon emitted (tCO2eq)", 1000],
    ["claimed_co2e_t", 1000],
    ["GHG emissions [g]", 0.001],
    ["tCO2eq", 1000],
    ["emissions", 1],
  ])("%s is emissions", (name, unit) => expect(columns(name).co2eq).toEqual([[name, unit]]));
  it.each(["energy_pct_off", "co2eq_kg_recomputed", "energy_kwh_from_reported_power", "market_based_kg"])(
    "%s is none",
    (name) => {
      const { energy, co2eq } = columns(name);
      expect([...energy, ...co2eq]).toEqual([]);
    },
  );
  it("that say so leave the others to be inputs", () => {
    const found = columns(
      "energy_kwh",
      "energy_kwh_reported",
      "co2eq_kg",
      "co2eq_as_written",
      "co2eq_kg_reported",
    );
    expect(found.energy).toEqual([["energy_kwh_reported", 1]]);
    expect(found.co2eq.map(([name]) => name)).toEqual(["co2eq_kg_reported", "co2eq_as_written"]);
    expect(found.inputs.energy_kwh.map((c) => c.name)).toEqual(["energy_kwh"]);
  });
  it("of inputs may say whose they are", () => {
    const { inputs } = columns("power_w_used", "region_as_written", "intensity_g_per_kwh_used", "co2eq_kg");
    expect([inputs.power_w, inputs.region, inputs.intensity_g_per_kwh].map(([c]) => c?.name)).toEqual([
      "power_w_used",
      "region_as_written",
      "intensity_g_per_kwh_used",
    ]);
  });
});
