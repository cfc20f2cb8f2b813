import { expect, it } from "vitest";
import { Groups } from "../../src/batch/groups.ts";
import { type BatchSummary, ReportMaker, summaryOf } from "../../src/batch/report.ts";
import { batchText } from "../../src/render/batch-text.ts";
import { paintFor } from "../../src/render/paint.ts";
import { summaryJson } from "../../src/render/summary-json.ts";

const figures = { hardwareHours: 2, energyKwh: 1, facilityEnergyKwh: 1, co2eqKg: 0.5 };
const reportOf = (names: readonly string[]) => {
  const groups = new Groups(["team"]);
  for (const name of names) groups.add([name], figures);
  const totals = { energy_kwh: names.length, co2eq_kg: names.length / 2 };
  return { ...new ReportMaker(["team"], false).report(), groups: groups.toResult(totals) };
};

it.each([0, 1, 3])("a summary of %d groups is written as JSON is", (count) => {
  const names = ['a "quoted"\nname', "__proto__", "=1+1"].slice(0, count);
  const summary: BatchSummary = summaryOf(reportOf(names));
  expect([...summaryJson(summary)].join("")).toBe(`${JSON.stringify(summary, null, 2)}\n`);
});

it("a terminal shows a thousand groups and says how many more there are", async () => {
  const text = await batchText(
    reportOf(Array.from({ length: 1002 }, (_, i) => `team ${i}`)),
    await paintFor(false),
  );
  expect(text.match(/team \d+/g)).toHaveLength(1000);
  expect(text).toContain("… and 2 more groups; --summary FILE has them all");
});
