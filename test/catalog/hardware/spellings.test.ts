import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRows } from "../../../scripts/csv.ts";
import { resolveHardware } from "../../../src/catalog/hardware.ts";

const ours = readRows("test/catalog/hardware/spellings.csv");
const corpus = "../shared/sources/accelerators-merged/hardware_strings.csv";

/** What a spelling resolves to, as one comparable text; the codes where it fails. */
function meaning(spelling: string): string {
  const outcome = resolveHardware(spelling);
  if (!outcome.ok) return outcome.findings.map(({ code }) => code).join(";");
  const { id, unitsPerDevice, countInName } = outcome.value;
  return `${countInName ?? "?"} × ${unitsPerDevice} ${id}`;
}

describe("spellings as papers, model cards, drivers, schedulers and clouds write them", () => {
  test.each(ours.map(({ spelling, id, units, count }) => [spelling!, id!, units!, count!]))(
    "%s is %s",
    (spelling, id, units, count) => {
      expect(meaning(spelling)).toBe(`${count || "?"} × ${units || 1} ${id}`);
    },
  );
});

describe("CPUs as systems, papers and benchmarks write them", () => {
  const cpus = readRows("test/catalog/hardware/cpu-spellings.csv");
  test.each(cpus.map(({ spelling, id, count }) => [spelling!, id!, count!]))(
    "%s is %s",
    (spelling, id, count) => {
      expect(meaning(spelling)).toBe(`${count || "?"} × 1 ${id}`);
    },
  );
});

describe.skipIf(!existsSync(corpus))(`the strings of ${corpus} (skipped where it is absent)`, () => {
  const rows = existsSync(corpus) ? readRows(corpus) : [];
  const named = rows.filter(({ expected_id }) => expected_id);

  test("every one that names one thing resolves to it, in its unit", () => {
    const wrong = named.filter(({ string, expected_id, devices_per_unit }) => {
      const outcome = resolveHardware(string!);
      if (!outcome.ok || outcome.value.id !== expected_id) return true;
      return devices_per_unit !== "" && outcome.value.unitsPerDevice !== Number(devices_per_unit);
    });
    expect(wrong.map(({ string }) => string)).toEqual([]);
    expect(named.length).toBeGreaterThan(240);
  });

  test("every one that names no one thing fails with a reason, CPUs aside", () => {
    const rest = rows.filter((row) => !row.expected_id && !/Xeon|Core i\d/.test(row.string!));
    const codes = rest.map(({ string }) => meaning(string!));
    expect([...new Set(codes)].sort()).toEqual([
      "AMBIGUOUS_HARDWARE",
      "SEVERAL_HARDWARE",
      "UNKNOWN_HARDWARE",
    ]);
  });
});
