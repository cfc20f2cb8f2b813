import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { TrainingRun } from "../../src/core/index.ts";
import { estimateRun } from "../../src/estimate/estimate-run.ts";

const FILE = "../shared/truth/published-cases.csv";
const there = existsSync(FILE);
const cases = there
  ? (parse(readFileSync(FILE), { columns: true }) as Record<string, string>[]).filter((c) =>
      c.reproduces?.startsWith("yes"),
    )
  : [];

/** Factors are printed with three digits or so: their rounding moves a product by up to this share. */
const FACTOR_ROUNDING = 0.016;

/** One unit of the last printed digit: authors round or cut. */
function lastDigit(printed: string): number {
  const [whole = "", decimals = ""] = printed.split(".");
  const zeros = decimals ? -decimals.length : whole.length - whole.replace(/0+$/, "").length;
  return 10 ** zeros;
}

function runOf(c: Record<string, string>): TrainingRun {
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  const hours = number(c.hardware_hours);
  const powerW = number(c.power_w_used);
  return {
    hardware: powerW === undefined || hours === undefined ? [] : [{ powerW, hardwareHours: hours }],
    intensityGPerKwh: Number(c.intensity_g_per_kwh_used),
    ...(c.pue && { pue: Number(c.pue) }),
    ...((powerW === undefined || hours === undefined) && { energyKwh: Number(c.energy_kwh_reported) }),
  };
}

describe.skipIf(!there)(
  `published estimates with the authors' own factors (${there ? "" : "skipped: no "}${FILE})`,
  () => {
    it.each(cases.map((c) => [c.id, c] as const))("%s", (_, c) => {
      const outcome = estimateRun(runOf(c));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
      const { co2eq_kg, facility_energy_kwh, energy_kwh } = outcome.value;
      const near = (ours: number, printed: string | undefined) => {
        if (!printed) return;
        const allowed = Math.max(FACTOR_ROUNDING * Number(printed), lastDigit(printed));
        expect(Math.abs(ours - Number(printed))).toBeLessThanOrEqual(allowed);
      };
      near(co2eq_kg, c.co2eq_kg_reported);
      near(c.notes?.includes("EXCLUDES PUE") ? energy_kwh : facility_energy_kwh, c.energy_kwh_reported);
    });
    it("covers every case that reproduces", () => expect(cases.length).toBe(38));
  },
);
