import type { Row } from "../csv.ts";

/**
 * One line for each run of years of a region and kind that share everything but their figures:
 * region, kind, accounting, gas, source, derived, first year, and the years' figures joined by ";".
 * A year is its g/kWh, the letter of its main energy source and its low-carbon share ("41.44f93.6"); empty is a gap.
 */
export function packSeries(rows: readonly Row[], codes: ReadonlyMap<string, string>): string {
  const runs = new Map<string, Row[]>();
  for (const row of rows) {
    const key = [row.region, row.kind, row.accounting, row.gas_basis, row.source, row.derived].join("\t");
    runs.set(key, [...(runs.get(key) ?? []), row]);
  }
  const packed = [...runs].map(([key, years]) => `${key}\t${years[0]?.year ?? ""}\t${figures(years, codes)}`);
  return `\n${packed.join("\n")}\n`;
}

function figures(years: readonly Row[], codes: ReadonlyMap<string, string>): string {
  const byYear = new Map(years.map((row) => [Number(row.year), row]));
  const first = Math.min(...byYear.keys());
  const count = Math.max(...byYear.keys()) - first + 1;
  return Array.from({ length: count }, (_, i) => figure(byYear.get(first + i), codes)).join(";");
}

function figure(row: Row | undefined, codes: ReadonlyMap<string, string>): string {
  if (!row) return "";
  const main = row.main_energy_source ?? "";
  const code = codes.get(main) ?? (row.low_carbon_share_pct ? "-" : "");
  if (main && !codes.has(main)) throw new Error(`no energy source "${main}" in data/energy-sources.csv`);
  return `${row.g_per_kwh}${code}${row.low_carbon_share_pct}`;
}
