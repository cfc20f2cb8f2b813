import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { invoke } from "./invoke.ts";

const folder = mkdtempSync(join(tmpdir(), "co2ml-resolve-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("resolve gives a row a tuple: ids, power, intensity, year and kind, or why there is none", async () => {
  const tuples = file("tuples.csv", "hardware,region,year\nV100,FR,2023\nv3-8,US-VA,1999\nnothing,FR,2023\n");
  const { code, out, err } = await invoke(["resolve", tuples]);
  expect(code).toBe(4);
  expect(err).toContain("TUPLES_REJECTED");
  const [first, second, third] = parse(out, { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({
    ...{ hardware: "V100", region: "FR", year: "2023", hardware_id: "v100-sxm2-32gb", hardware_hours: "1" },
    ...{ power_w: "300", energy_kwh: String((1 * 300) / 1000), pue: "1", region_id: "FR" },
    ...{ intensity_year: "2023", intensity_kind: "lifecycle", warnings: "HARDWARE_DEFAULT", code: "" },
  });
  expect(Number(first?.co2eq_kg)).toBeCloseTo((0.3 * Number(first?.intensity_g_per_kwh)) / 1000, 15);
  expect(second).toMatchObject({ hardware_hours: "4", year_asked: "1999", code: "" });
  expect(third).toMatchObject({ hardware_id: "", co2eq_kg: "", code: "UNKNOWN_HARDWARE" });
  expect(third?.message).toContain("nothing");
});

test("resolve writes JSON lines with every character of the tuple", async () => {
  const hostile = `=cmd|'; DROP TABLE x; --\\ "\u2028`;
  const tuples = file(
    "hostile.ndjson",
    `${JSON.stringify({ hardware: hostile, count: "1", hours: "1", region: "FR" })}\n`,
  );
  const mapping = join(folder, "mapping.ndjson");
  expect((await invoke(["resolve", tuples, "-o", mapping, "--quiet"])).code).toBe(4);
  const record = JSON.parse(readFileSync(mapping, "utf8"));
  expect(record).toMatchObject({ hardware: hostile, code: "UNKNOWN_HARDWARE", co2eq_kg: null });
});

test("a name with a count fits that count alone", async () => {
  const tuples = file(
    "count.csv",
    "hardware,count,hours,region,year\n8x V100,1,1,FR,2023\n8x V100,,1,FR,2023\n",
  );
  const { code, out } = await invoke(["resolve", tuples, "--format", "ndjson"]);
  expect(code).toBe(0);
  const [counted, blank] = out.split("\n", 2).map((line) => JSON.parse(line));
  expect(counted).toMatchObject({ hardware_hours: 8, hours_from: "hours", count_in_name: 8, code: null });
  expect(counted.count_code).toBe("COUNT_TWICE");
  expect(counted.count_message).toContain("the count given is {count}");
  expect(blank).toMatchObject({ hardware_hours: 8, count_in_name: null, count_code: null });
});

test("resolve takes the flags of batch for what rows do not say", async () => {
  const tuples = file("bare.csv", "gpu model\nV100\n");
  const { out } = await invoke(["resolve", tuples, "--region", "FR", "--year", "2020", "--pue", "1.5"]);
  expect(parse(out, { columns: true })).toMatchObject([
    { region_id: "FR", pue: "1.5", intensity_year: "2020" },
  ]);
});

test("resolve refuses what is no table of tuples", async () => {
  expect((await invoke(["resolve", join(folder, "absent.csv")])).code).toBe(1);
  expect(await invoke(["resolve", file("empty.csv", "")])).toMatchObject({ code: 2, out: "" });
  const ragged = await invoke(["resolve", file("ragged.csv", "hardware,region\nV100\n")]);
  expect(ragged.code).toBe(2);
  expect(ragged.err).toContain("RAGGED_ROW");
  const same = file("same.csv", "hardware,region\nV100,FR\n");
  expect((await invoke(["resolve", same, "-o", same, "--force"])).err).toContain("SAME_FILE");
});
