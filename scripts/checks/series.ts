import { lineOf, type Tables } from "./rule.ts";

/** A year of a region's series of one kind, with the line it stands on. */
export interface SeriesYear {
  line: number;
  year: number;
  gPerKwh: number;
  row: Record<string, string>;
}

export const gridFiles = ["grid.csv", "grid-provider.csv", "grid-egrid.csv"];

/** The years of every region and kind of a table in order, by "region,kind". */
export function seriesOf(tables: Tables, file: string): Map<string, SeriesYear[]> {
  const series = new Map<string, SeriesYear[]>();
  for (const [index, row] of (tables[file] ?? []).entries()) {
    const key = `${row.region},${row.kind}`;
    const entry = { line: lineOf(index), year: Number(row.year), gPerKwh: Number(row.g_per_kwh), row };
    const known = series.get(key);
    if (known) known.push(entry);
    else series.set(key, [entry]);
  }
  for (const years of series.values()) years.sort((a, b) => a.year - b.year);
  return series;
}
