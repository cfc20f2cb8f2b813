import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitsOf } from "../../src/check/claim-row.ts";
import { claimOf } from "../../src/check/claims.ts";
import type { Subject } from "../../src/check/subject.ts";
import { check } from "../../src/check/verdict.ts";
import { estimate, type RunInput } from "../../src/index.ts";
import { runFromInput } from "../../src/records/input.ts";

const NO_DIGITS = { time: "", power: "", pue: "", intensity: "" };

/** A claim of kWh and kg, as printed, beside the inputs of a run. */
function claim(run: RunInput, { energy = "", co2eq = "" }, digits: Partial<typeof NO_DIGITS> = {}): Subject {
  const parsed = runFromInput(run);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const [kwh, kg] = [claimOf("energy", energy), claimOf("co2eq", co2eq)];
  return {
    name: "",
    run: parsed.value,
    options: {},
    digits: digitsOf({ ...NO_DIGITS, ...digits }),
    ...(kwh && { energy: kwh }),
    ...(kg && { co2eq: kg }),
  };
}
const judged = (subject: Subject) => {
  const { reproduces, assessments } = check(subject);
  return { reproduces, slips: assessments.flatMap((a) => a.slips.map((s) => s.id)) };
};

const V100 = { hardware: "V100 SXM2 32GB", count: 8, hours: 48 };

describe("a claim with every factor stated", () => {
  const run = { power_w: 300, hardware_hours: 384, intensity_g_per_kwh: 100 };
  it.each([
    ["115.2", "11.52", "yes"],
    ["115", "12", "yes"],
    ["116", "11.5", "no"],
    ["115.2", "11.6", "no"],
    ["", "11.5", "yes"],
    ["120", "", "yes"],
    ["130", "", "no"],
    ["", "", "n/a"],
  ])("of %s kWh and %s kg: %s", (energy, co2eq, answer) => {
    expect(check(claim(run, { energy, co2eq })).reproduces).toBe(answer);
  });
  it("may have had its digits cut off", () => {
    const cut = (co2eq: string) => check(claim({ ...run, hardware_hours: 390 }, { co2eq }));
    expect(cut("11.7").remarks).toEqual([]);
    expect(cut("11.6")).toMatchObject({ reproduces: "yes", remarks: [{ id: "cut_off" }] });
    expect(cut("11.8").reproduces).toBe("no");
  });
  it("may have been rounded to two digits, which is remarked", () => {
    const rough = check(claim(run, { energy: "120" }));
    expect([rough.reproduces, rough.remarks.map((r) => r.id)]).toEqual(["yes", ["rough"]]);
  });
  it("may rest on inputs that were rounded, in as far as their digits allow", () => {
    const rounded = { ...run, pue: 1.1 };
    expect(judged(claim(rounded, { energy: "127.2" }, { pue: "1.1" })).reproduces).toBe("yes");
    expect(judged(claim(rounded, { energy: "130.2" }, { pue: "1.1" })).reproduces).toBe("no");
    expect(judged(claim(rounded, { energy: "127.2" })).reproduces).toBe("no");
  });
  it("says what each factor would have to be", () => {
    const { implied } = check(claim(run, { energy: "230.4", co2eq: "46.08" }));
    expect(implied.intensity_g_per_kwh).toBeCloseTo(200, 9);
    expect(implied.power_w).toBeCloseTo(600, 9);
    expect(implied.pue).toBeCloseTo(2, 9);
  });
});

describe("a claim whose emissions follow from its energy", () => {
  it("needs no hardware", () => {
    const run = { intensity_g_per_kwh: 57 };
    expect(judged(claim(run, { energy: "256646", co2eq: "14.6 t" })).reproduces).toBe("yes");
    expect(judged(claim(run, { energy: "256646", co2eq: "14.6 kg" }))).toEqual({
      reproduces: "no",
      slips: ["factor_1000"],
    });
  });
  it("says nothing where only energy is claimed", () => {
    expect(judged(claim({ intensity_g_per_kwh: 57 }, { energy: "256646" })).reproduces).toBe("n/a");
  });
});

describe("a mistake", () => {
  const kg = (run: RunInput, digits = 4) => String(Number(estimate(run).co2eq_kg.toPrecision(digits)));
  it("of the card is found among the cards of the name", () => {
    expect(judged(claim({ ...V100, region: "FR", year: 2020 }, { energy: "96.00" })).slips).toContain(
      "other_variant",
    );
    expect(judged(claim({ ...V100, power_w: 300, region: "FR" }, { energy: "96.00" }))).toMatchObject({
      reproduces: "no",
    });
  });
  it("of the year is found, the nearest year first", () => {
    const co2eq = kg({ ...V100, region: "FR", year: 2018 });
    const verdict = check(claim({ ...V100, region: "FR", year: 2020 }, { co2eq }));
    expect(verdict.reproduces).toBe("no");
    expect(verdict.assessments[0]?.slips.find((s) => s.id === "other_year")?.text).toMatch(/2018/);
  });
  it("of the kind is found", () => {
    const co2eq = kg({
      ...V100,
      region: "US-VA",
      intensity_g_per_kwh: estimate({ ...V100, region: "US-VA", year: 2020 }, { kind: "lifecycle" })
        .carbon_intensity.g_per_kwh,
    });
    expect(judged(claim({ ...V100, region: "US-VA", year: 2020 }, { co2eq })).slips).toContain("other_kind");
  });
  it("of the wider place is found", () => {
    const co2eq = kg({ ...V100, region: "US", year: 2020 });
    expect(judged(claim({ ...V100, region: "US-WA", year: 2020 }, { co2eq })).slips).toContain("wider_place");
  });
  it("of a number of devices that is not given is found", () => {
    expect(
      judged(claim({ hardware: "A100 SXM4 80GB", hours: 10, region: "FR" }, { energy: "32.0" })).slips,
    ).toContain("count_not_stated");
  });
  it("of the hardware is none where the energy holds", () => {
    const run = { power_w: 300, count: 8, hours: 48, intensity_g_per_kwh: 100 };
    expect(judged(claim(run, { energy: "115.2", co2eq: "1.44" })).slips).not.toContain("count_missing");
    expect(judged(claim(run, { co2eq: "1.44" })).slips).toContain("count_missing");
  });
});

describe("a claim that does not state its intensity", () => {
  it("is open where the place has had such an intensity", () => {
    expect(judged(claim({ ...V100, region: "FR", year: 2024 }, { co2eq: "8.37" })).reproduces).toBe("n/a");
  });
  it("is wrong where no grid would do", () => {
    expect(judged(claim({ ...V100, region: "FR", year: 2024 }, { co2eq: "500" })).reproduces).toBe("no");
  });
  it("is open where no place is named", () => {
    expect(judged(claim(V100, { co2eq: "50" })).reproduces).toBe("n/a");
  });
});

describe("any run's own figures", () => {
  const run = fc.record({
    power_w: fc.integer({ min: 50, max: 1000 }),
    count: fc.integer({ min: 2, max: 5000 }),
    hours: fc.integer({ min: 1, max: 5000 }),
    pue: fc.integer({ min: 105, max: 190 }).map((percent) => percent / 100),
    intensity_g_per_kwh: fc.integer({ min: 10, max: 900 }),
  });
  const figures = (input: RunInput, digits: number) => {
    const { facility_energy_kwh, co2eq_kg } = estimate(input);
    return {
      energy: String(Number(facility_energy_kwh.toPrecision(digits))),
      co2eq: String(Number(co2eq_kg.toPrecision(digits))),
    };
  };
  it("hold, however many digits are printed", () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 2, max: 9 }), (input, digits) => {
        expect(check(claim(input, figures(input, digits))).reproduces).toBe("yes");
      }),
    );
  });
  it("do not hold a thousandfold", () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 3, max: 9 }), (input, digits) => {
        const { energy, co2eq } = figures(input, digits);
        const { reproduces, slips } = judged(claim(input, { energy, co2eq: `${co2eq} t` }));
        expect(reproduces).toBe("no");
        expect(slips[0]).toBe("factor_1000");
      }),
    );
  });
});
