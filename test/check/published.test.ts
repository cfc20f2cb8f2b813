import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { claimColumnsOf } from "../../src/check/claim-columns.ts";
import { claimRow } from "../../src/check/claim-row.ts";
import type { Subject } from "../../src/check/subject.ts";
import { check } from "../../src/check/verdict.ts";
import { G_PER_LB } from "../../src/core/index.ts";

/** 50 published estimates with their inputs, and whether their authors' figures follow from them. */
const FILE = "../shared/truth/published-cases.csv";
type Case = Record<string, string>;

const [header = [], ...rows] = existsSync(FILE) ? (parse(readFileSync(FILE)) as string[][]) : [];
const cases = rows.map((cells): Case => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));

function subjectOf(c: Case): Subject {
  const columns = claimColumnsOf(header);
  if (!columns.ok) throw new Error(JSON.stringify(columns.findings));
  const subject = claimRow(
    header,
    columns.value,
    header.map((name) => c[name]),
    {},
  );
  if (!subject.ok) throw new Error(JSON.stringify(subject.findings));
  return subject.value;
}
const slipIds = (subject: Subject) => check(subject).assessments.flatMap((a) => a.slips.map((s) => s.id));
const byId = (id: string) => cases.find((c) => c.id === id)!;

describe.skipIf(cases.length === 0)("published cases (skipped: ../shared/truth is not here)", () => {
  it.each(cases.map((c) => [c.id ?? "", c] as const))(
    "%s is judged as its authors' arithmetic is",
    (_id, c) => {
      expect(check(subjectOf(c)).reproduces).toBe(c.reproduces?.replace(/^(yes|no|n\/a).*$/, "$1"));
    },
  );
  it("finds the tenfold figure of the GPT-3 climate card", () => {
    expect(slipIds(subjectOf(byId("CP-GPT3")))).toEqual(["decimal_point"]);
  });
  it("finds the intensity that IDEFICS would need", () => {
    expect(check(subjectOf(byId("ML-IDEFICS-80B-I"))).implied.intensity_g_per_kwh).toBeCloseTo(287, 2);
  });
  it("remarks that a V100 SXM2 of 250 W is that of the PCIe card", () => {
    const { remarks } = check(subjectOf(byId("ML-SATMAE-EUROSAT")));
    expect(remarks.find((r) => r.id === "power_not_tdp")?.text).toMatch(/PCIe/);
  });
  it("remarks that OLMo's energy is before PUE", () => {
    expect(check(subjectOf(byId("OLMO2-7B"))).remarks.map((r) => r.id)).toContain("before_pue");
  });
});

/** Mistakes planted in cases that hold: what becomes of the figures, and which slip has to be among those found. */
const planted: [
  name: string,
  slip: string,
  factor: (c: Case) => number | undefined,
  fields: ("energy" | "co2eq")[],
][] = [
  ["kg for t", "factor_1000", () => 1e3, ["co2eq"]],
  ["t for kg", "factor_1000", () => 1e-3, ["co2eq"]],
  ["Wh for kWh", "factor_1000", () => 1e3, ["energy"]],
  ["pounds for kg", "pounds", () => 1e3 / G_PER_LB, ["co2eq"]],
  ["kg converted as pounds", "pounds", () => G_PER_LB / 1e3, ["co2eq"]],
  [
    "PUE left out",
    "pue_missing",
    (c) => (Number(c.pue) > 1 ? 1 / Number(c.pue) : undefined),
    ["energy", "co2eq"],
  ],
  ["PUE twice", "pue_twice", (c) => (Number(c.pue) > 1 ? Number(c.pue) : undefined), ["energy", "co2eq"]],
  [
    "count left out",
    "count_missing",
    (c) => (Number(c.count) > 1 && c.hours ? 1 / Number(c.count) : undefined),
    ["energy", "co2eq"],
  ],
  [
    "cores for chips",
    "cores_for_chips",
    (c) => (/TPU/.test(c.hardware_as_written ?? "") ? 2 : undefined),
    ["energy", "co2eq"],
  ],
];

describe.skipIf(cases.length === 0)(
  "mistakes planted in cases that hold (skipped: ../shared/truth is not here)",
  () => {
    const holding = cases.filter((c) => c.reproduces === "yes" && c.power_w_used && c.co2eq_kg_reported);
    describe.each(planted)("%s", (_name, slip, factorOf, fields) => {
      const able = holding.filter(
        (c) =>
          factorOf(c) !== undefined &&
          fields.every((f) => c[`${f === "energy" ? "energy_kwh" : "co2eq_kg"}_reported`]),
      );
      it.each(able.map((c) => [c.id ?? "", c] as const))("%s", (_id, c) => {
        const subject = subjectOf(c);
        const wrong = (claim: NonNullable<Subject["energy"]>) => {
          const factor = factorOf(c)!;
          const scaled = Object.entries(claim).map(([name, v]) => [
            name,
            typeof v === "number" ? v * factor : v,
          ]);
          return Object.fromEntries(scaled) as typeof claim;
        };
        for (const field of fields) subject[field] = wrong(subject[field]!);
        expect(check(subject).reproduces).toBe("no");
        expect(slipIds(subject)).toContain(slip);
      });
    });
  },
);
