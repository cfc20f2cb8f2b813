import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byFastLane, bySlowLane, type Choices } from "./lanes.ts";

const cells: Record<string, string[]> = {
  model: [
    "m1",
    "BERT",
    "",
    " x ",
    "-5",
    "\ufffd",
    "+1",
    "é\u{1f600}",
    '"a,b"',
    '"say ""hi"""',
    '"two\nlines"',
    "-1.2.3",
  ],
  hardware: [
    "V100",
    "NVIDIA A100 80GB",
    '"A100"',
    "a100",
    "H100 SXM",
    "T4",
    "8x V100",
    "V100; T4",
    "no such card",
    "",
    " V100 ",
  ],
  count: ["8", "1", "512", '"16"', "8.0", "1e2", "0", "-3", "", "1.5", "1,000", '"1,5"', "eight"],
  hours: [
    "48",
    "0.25",
    "1187.5",
    '"100"',
    "2d12h",
    "90m",
    "1e-7",
    "123456789012345678",
    "0",
    "",
    "NaN",
    "0x10",
  ],
  region: [
    "us-east-1",
    "FR",
    "Virginia",
    '"Québec"',
    "us-east",
    "CA",
    "World",
    "nowhere",
    "",
    "europe-west4-a",
  ],
  year: ["2021", "2019", '"2020"', "1991", "2021.0", "2021-05-01", "2101", "1980", "", "20x1"],
};
const formulas = ["=cmd()", "@a", "+1+1", "\tx", '"=1+1"', "-"];
const usual = Object.keys(cells);

/** A row of which most cells are plain, so that most records are for the fast lane. */
const row = (columns: readonly string[]) =>
  fc.tuple(
    ...columns.map((column) => {
      const [plain = "", ...others] = cells[column] ?? ["", "5", "x"];
      return fc.oneof(
        { arbitrary: fc.constant(plain), weight: 12 },
        { arbitrary: fc.constantFrom(...others.slice(0, 4)), weight: 8 },
        { arbitrary: fc.constantFrom(...others), weight: 2 },
        { arbitrary: fc.constantFrom(...formulas), weight: column === "model" ? 1 : 0 },
      );
    }),
  );

const oddLine = fc.constantFrom(
  "",
  "a,b",
  "a,b,c,d,e,f,g,h,i,j,k",
  'x"y,1,2,3,4,5',
  '"x"y,1,2,3,4,5',
  "a\rb,1,2,3,4,5",
  '"open,1,2,3,4,5',
);

const columnSets = [
  usual,
  ["year", "region", "hours", "count", "hardware", "model"],
  ["hardware", "hardware_hours", "region"],
  ["model", "gpu", "gpu_count", "training_time_s", "country", "year", "note"],
  ["model", "hardware", "count", "hours", "region", "year", "pue", "power_w"],
  ["model", "hardware", "count", "hours", "cloud_region", "country", "year"],
];
const alike: Record<string, string> = {
  gpu: "hardware",
  gpu_count: "count",
  training_time_s: "hours",
  hardware_hours: "hours",
  country: "region",
  cloud_region: "region",
  note: "model",
};

const file = fc.constantFrom(...columnSets).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(row(columns.map((c) => alike[c] ?? c)), { maxLength: 25 }),
    odd: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 3 },
      { arbitrary: fc.tuple(fc.nat(25), oddLine), weight: 2 },
    ),
    lineEnds: fc.array(fc.constantFrom("\n", "\n", "\n", "\r\n"), { minLength: 1, maxLength: 4 }),
    bom: fc.boolean(),
    unended: fc.boolean(),
    badByte: fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, fc.nat(500)),
  }),
);

function bytesOf(f: typeof file extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const lines = [f.columns.join(","), ...f.rows.map((r) => r.join(","))];
  if (f.odd) lines.splice(1 + (f.odd[0] % lines.length), 0, f.odd[1]);
  const text = lines
    .map((line, i) => line + (f.unended && i === lines.length - 1 ? "" : f.lineEnds[i % f.lineEnds.length]))
    .join("");
  const bytes = Buffer.from((f.bom ? "\ufeff" : "") + text);
  if (f.badByte !== undefined && f.badByte < bytes.length && f.badByte > 60) bytes[f.badByte] = 0xff;
  return bytes;
}

const choices: fc.Arbitrary<Choices> = fc.record({
  plan: fc.record({
    by: fc.constantFrom(
      [],
      ["region"],
      ["hardware"],
      ["year"],
      ["model"],
      ["region", "year"],
      ["co2eq_kg"],
      ["main_energy_source", "hardware_id"],
    ),
    preferRecord: fc.boolean(),
    placeGiven: fc.constant(true),
  }),
  score: fc.constantFrom<Choices["score"] & object>(
    {},
    { year: 2020, region: "FR" },
    { kind: "lifecycle" },
    { pue: "provider" },
    { powerBasis: "measured", pue: 1.1 },
  ),
  raw: fc.boolean(),
});

describe("the fast lane", () => {
  it("gives to the last byte, place and digit what the slow lane gives", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 40, max: 2000 }), choices, async (f, blockBytes, how) => {
        const csv = bytesOf(f);
        const { fastBytes: _, ...fast } = await byFastLane(csv, blockBytes, how);
        const { fastBytes: __, ...slow } = await bySlowLane(csv, how);
        expect(fast).toEqual(slow);
      }),
      { numRuns: 200 },
    );
  });

  it("reads plain files to their end", async () => {
    const plain = Buffer.from(
      `${usual.join(",")}\n${'m,V100,8,48,FR,2021\r\n"m",A100,1,0.5,DE,\n'.repeat(20)}`,
    );
    const { fastBytes, out } = await byFastLane(plain, 100, {});
    expect(fastBytes).toBe(plain.length - usual.join(",").length - 1);
    expect(out.split("\n")).toHaveLength(42);
  });

  it("leaves what comes after a stray quote to the slow lane", async () => {
    const good = "m,V100,8,48,FR,2021\n";
    const csv = Buffer.from(`${usual.join(",")}\n${good.repeat(9)}x"y,V100,8,48,FR,2021\n${good}`);
    const { fastBytes, out } = await byFastLane(csv, 1000, {});
    expect(fastBytes).toBe(good.length * 9);
    expect(out.split("\n")[10]).toMatch(/^"x""y",V100,8,48,FR,2021,v100/);
  });
});
