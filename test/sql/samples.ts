import fc from "fast-check";

/** A table of texts; null is a cell that is null in an engine. */
export interface Table {
  header: string[];
  rows: (string | null)[][];
}

const HARDWARE = [
  "V100",
  "8x V100",
  "NVIDIA A100-SXM4-80GB",
  " a100 ",
  "v3-8",
  "no such chip",
  "K80",
  "H100,",
  "V100; A100",
  "Trainium1",
];
const REGIONS = ["FR", "us-east", "us-east-1", "California", "Atlantis", "CA", "aws:eu-west-1", "  france"];
const NUMBERS = [
  "8",
  "1",
  "2.5",
  "0",
  "-3",
  "1e3",
  "1.5E-5",
  "48h",
  "2d12h",
  "1,5",
  "1,024",
  "1.3M",
  "x",
  "8.0",
  "0x10",
  "inf",
  "NaN",
  " 7 ",
  "9".repeat(30),
  "1e-30",
];
const YEARS = ["2019", "2023", "2023-03-27", "2024-07-19T15:57:43", "1850", "2035", "27/03/2021", "2020.0"];

const blank: [number, fc.Arbitrary<string | null>] = [1, fc.constantFrom(null, "", " ", "\t")];
const one = (values: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: blank[0], arbitrary: blank[1] });
const plain = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 64 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999_999 }).map((n) => String(n / 1000)) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: blank[1] },
);

/** Columns with what they may hold; a table takes some of them. */
const COLUMNS: Record<string, fc.Arbitrary<string | null>> = {
  hardware: one(HARDWARE),
  count: plain,
  hours: plain,
  "Training time [s]": plain,
  duration: plain,
  "hardware hours": plain,
  "GPU hours": plain,
  region: one(REGIONS),
  country: one(["FR", "USA", "Narnia"]),
  year: one(YEARS),
  date: one(YEARS),
  power_w: plain,
  PUE: one(["1", "1.1", "1.25", "0.5", "provider", "average", "2,5"]),
  intensity_g_per_kwh: plain,
  energy_kwh: plain,
  memory_gb: one(["512", "64 GB", "-1"]),
  gpu: one(["A100", "T4", "4x T4"]),
  cpu: one(["EPYC 7742", "Xeon E5-2699 v4", "what"]),
  gpu_count: plain,
  cpu_count: plain,
  instance: one(["p4d.24xlarge", "a2-highgpu-8g", "m1.nothing"]),
  tdp: plain,
  "carbon intensity": plain,
  "energy consumed": plain,
};

const usual = ["hardware", "count", "hours", "region", "year"];
const others = Object.keys(COLUMNS).filter((name) => !usual.includes(name));

/** Tables of runs, right and wrong ones, with any mixture of the columns that are understood. */
export const tables: fc.Arbitrary<Table> = fc
  .tuple(fc.subarray(usual, { minLength: 3 }), fc.subarray(others, { maxLength: 6 }))
  .chain(([a, b]) => {
    const header = [...a, ...b];
    const row = fc.tuple(...header.map((name) => COLUMNS[name]!));
    return fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) => ({ header, rows }));
  });

/** Headings and names that would do harm where they are not quoted. */
export const HOSTILE = [
  `"; DROP TABLE runs; --`,
  "`; DROP TABLE runs; --",
  "it's; DELETE FROM runs WHERE 'a' = 'a",
  "back\\slash\\",
  "\\'; SELECT 1; --",
  "two\nlines\r\nand\ta tab",
  "*/ comment /* ",
  "$" + "{env:HOME} $1 %s {count} :name ?",
  "Ünï¢ødé 模型 🤖 \u2028 \u0085",
  "=cmd|' /C calc'!A0",
  "select",
  "a.b.c",
];

/** Rows as people have them, with a few that are wrong. */
export const RUNS: Table = {
  header: ["team", "hardware", "count", "hours", "region", "year"],
  rows: [
    ["vision", "V100", "8", "48", "us-east", "2019"],
    ["vision", "A100", "64", "12.5", "FR", "2023-03-27"],
    ["vision", "8x V100", "8", "3", "FR", "2023"],
    ["vision", "8x V100", "4", "3", "FR", "2023"],
    ["language", "H100", "512", "240.25", "US-VA", "2024"],
    ["language", "H100", "512", "10d", "france", "2024"],
    ["language", "no such chip", "512", "10d", "nowhere", "2024"],
    ["language", "v3-8", "", "1000", "europe-west4-a", "2020"],
    [null, "T4", "1", "0.25", "IN", ""],
    ["", "T4", "1,5", "2", "IN", "2022"],
    ["rl", "K80", "2", "1e3", "CA", "2018"],
    ["rl", "K80", "2", "-1", "CA", "2018"],
  ],
};
