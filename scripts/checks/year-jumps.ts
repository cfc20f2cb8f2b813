import type { DataFinding, Rule, Tables } from "./rule.ts";
import { gridFiles, type SeriesYear, seriesOf } from "./series.ts";
import { yearJumps as explained } from "./year-jump-exceptions.ts";

/** A grid does not halve or double from one year to the next without a reason that can be named. */
export const yearJumps: Rule = {
  name: "year-jumps",
  description:
    "an intensity does not jump from one year to the next, but for the cases explained in year-jump-exceptions.ts",
  check: (tables) => {
    const jumps = gridFiles.flatMap((file) => jumpsOf(tables, file));
    const known = new Set(explained.map((e) => keyOf(e.region, e.kind, e.year)));
    const found = new Set(jumps.map((j) => j.key));
    return [
      ...jumps.filter((j) => !known.has(j.key)).map((j) => j.finding),
      ...explained.filter((e) => !found.has(keyOf(e.region, e.kind, e.year))).map(stale),
    ];
  },
};

const keyOf = (region: string, kind: string, year: number): string => `${region},${kind},${year}`;

function jumpsOf(tables: Tables, file: string): { key: string; finding: DataFinding }[] {
  return [...seriesOf(tables, file)].flatMap(([series, years]) =>
    years.flatMap((now, i) => {
      const before = years[i - 1];
      if (!before || now.year - before.year !== 1 || !isJump(before.gPerKwh, now.gPerKwh)) return [];
      return [{ key: `${series},${now.year}`, finding: jump(file, before, now) }];
    }),
  );
}

/** Twice or half, unless that is a few grams; four times or a quarter, unless that is next to nothing. */
function isJump(before: number, now: number): boolean {
  const ratio = Math.max(before, now) / Math.min(before, now);
  const grams = Math.abs(now - before);
  return (ratio > 2 && grams > 60) || (ratio > 4 && grams > 5);
}

function jump(file: string, before: SeriesYear, now: SeriesYear): DataFinding {
  return {
    file,
    line: now.line,
    column: "g_per_kwh",
    actual: String(now.gPerKwh),
    expected: `a figure near ${before.gPerKwh} of ${before.year}`,
    tip: "trace it to the source; a true jump is explained in scripts/checks/year-jump-exceptions.ts",
  };
}

function stale(e: (typeof explained)[number]): DataFinding {
  return {
    file: "grid.csv",
    line: 0,
    column: "g_per_kwh",
    actual: `${e.region} ${e.kind} ${e.year}`,
    expected: "a jump, as scripts/checks/year-jump-exceptions.ts says",
    tip: "the figure changed: remove the exception",
  };
}
