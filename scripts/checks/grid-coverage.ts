import { coverage, type Expected } from "./grid-coverage-expected.ts";
import type { DataFinding, Rule, Tables } from "./rule.ts";
import { type SeriesYear, seriesOf } from "./series.ts";

/** A series has every year that its source publishes: none lost in the middle, none at an end, no region lost whole. */
export const gridCoverage: Rule = {
  name: "grid-coverage",
  description:
    "every region and kind of grid.csv has all the years that grid-coverage-expected.ts lists, and no others",
  check: (tables) => {
    const series = seriesOf(tables, "grid.csv");
    return [
      ...[...series].flatMap(([key, years]) => deviations(key, years)),
      ...(tables["regions.csv"] ? lostRegions(tables, series) : []),
    ];
  },
};

function deviations(key: string, years: SeriesYear[]): DataFinding[] {
  const [region = "", kind = ""] = key.split(",");
  const expected = expectedYears(region, kind);
  const present = new Set(years.map((y) => y.year));
  const lost = expected.filter((year) => !present.has(year));
  const extra = years.filter((y) => !expected.includes(y.year));
  return [
    ...lost.map((year) => finding(years[0]?.line ?? 0, `${key} without ${year}`, `${region} in ${year}`)),
    ...extra.map((y) =>
      finding(y.line, `${key} in ${y.year}`, "no such year, as grid-coverage-expected.ts says"),
    ),
  ];
}

/** The narrowest entry that fits counts. */
function expectedYears(region: string, kind: string): number[] {
  const fitting = coverage.filter((e) => e.kind === kind && e.region.test(region));
  const last = fitting.at(-1);
  return last ? yearsOf(last) : [];
}

function yearsOf({ years, except = [] }: Expected): number[] {
  return years
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    .filter((year) => !except.includes(year));
}

/** US states and Canadian provinces have both kinds, without exception. */
function lostRegions(tables: Tables, series: ReadonlyMap<string, SeriesYear[]>): DataFinding[] {
  const ids = (tables["regions.csv"] ?? []).map((row) => row.id ?? "").filter((id) => /^(US|CA)-/.test(id));
  return ids
    .flatMap((id) => [`${id},direct`, `${id},lifecycle`])
    .filter((key) => !series.has(key))
    .map((key) => finding(0, `nothing of ${key}`, "a series"));
}

function finding(line: number, actual: string, expected: string): DataFinding {
  return {
    file: "grid.csv",
    line,
    column: "year",
    actual,
    expected,
    tip: "import the source again (`npm run data:import`); a gap of the source itself belongs in scripts/checks/grid-coverage-expected.ts",
  };
}
