import { type Row, readRows } from "../csv.ts";
import { cloudTable, energyTable, pueTable, sourceTable } from "./places.ts";
import { markdownTable } from "./table.ts";

/** The coverage tables of places and intensities in docs/data.md, from data/. */
export function gridTables(): string {
  const grid = readRows("data/grid.csv");
  const regions = readRows("data/regions.csv");
  return [
    "**Series**",
    seriesTable(grid, regions),
    "**Countries whose series ends early or starts late**",
    unusualSpans(grid, regions),
    "**Countries and territories without a figure** (they resolve, and the error says that there is none)",
    withoutFigure(grid, regions),
    "**States and provinces whose computed lifecycle figure of 2022 lies below their own direct one**, in g/kWh",
    belowDirect(grid, regions),
    "**States whose direct figure differs from eGRID's by more than a tenth in 2021**, in g/kWh",
    besideEgrid(grid, readRows("data/grid-egrid.csv"), regions),
    "**Cloud regions**",
    cloudTable(),
    "**Lifecycle medians of energy sources**, for the computed series",
    energyTable(),
    "**Power usage effectiveness**",
    pueTable(),
    "**Sources**",
    sourceTable(),
  ].join("\n\n");
}

const levels: Record<string, string> = {
  country: "countries",
  group: "groups of countries",
  world: "the world",
  state: "states",
  province: "provinces and territories",
  subregion: "eGRID subregions",
};

function seriesTable(grid: readonly Row[], regions: readonly Row[]): string {
  const provider = readRows("data/grid-provider.csv");
  const egrid = readRows("data/grid-egrid.csv");
  const level = new Map(regions.map((r) => [r.id, `${levels[r.level ?? ""]}${ofCountry(r)}`]));
  return markdownTable(
    ["series", "kind", "places", "number", "years", "figures", "accounting", "gas", "source"],
    [
      ...groupRows("default", grid, (r) => level.get(r.region) ?? ""),
      ...groupRows("provider", provider, () => "Google Cloud regions"),
      ...groupRows("egrid", egrid, (r) => level.get(r.region) ?? ""),
    ],
  );
}

const ofCountry = (r: Row): string =>
  r.level === "state" || r.level === "province" ? ` of ${r.parent}` : "";

function groupRows(
  series: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): (string | number)[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = [row.kind, nameOf(row), row.accounting, row.gas_basis, row.source].join("|");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].sort().map(([key, group]) => {
    const [kind = "", name = "", accounting = "", gas = "", source = ""] = key.split("|");
    const places = new Set(group.map((r) => r.region)).size;
    return [series, kind, name, places, span(group), group.length, accounting, gas, source];
  });
}

function span(rows: readonly Row[]): string {
  const years = rows.map((r) => Number(r.year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}-${last}`;
}

function unusualSpans(grid: readonly Row[], regions: readonly Row[]): string {
  const spans = new Map<string, string[]>();
  for (const { id, name, level } of regions) {
    const rows = grid.filter((r) => r.region === id && r.kind === "lifecycle");
    if (level !== "country" || rows.length === 0 || ["2000-2024", "2000-2025"].includes(span(rows))) continue;
    spans.set(span(rows), [...(spans.get(span(rows)) ?? []), name ?? ""]);
  }
  const rows = [...spans].sort().map(([years, names]) => [years, names.join(", ")]);
  return markdownTable(["years", "countries"], rows);
}

function withoutFigure(grid: readonly Row[], regions: readonly Row[]): string {
  const known = new Set(grid.map((r) => r.region));
  return regions
    .filter((r) => r.level === "country" && !known.has(r.id))
    .map((r) => r.name)
    .join(", ");
}

const figures = (rows: readonly Row[], kind: string, year: string): Map<string | undefined, number> =>
  new Map(rows.filter((r) => r.kind === kind && r.year === year).map((r) => [r.region, Number(r.g_per_kwh)]));

function belowDirect(grid: readonly Row[], regions: readonly Row[]): string {
  const direct = figures(grid, "direct", "2022");
  const lifecycle = figures(grid, "lifecycle", "2022");
  const below = regions.filter(
    (r) => /^(US|CA)-/.test(r.id ?? "") && lifecycle.get(r.id)! < direct.get(r.id)!,
  );
  return below.map((r) => `${r.name} (${lifecycle.get(r.id)} against ${direct.get(r.id)})`).join(", ");
}

function besideEgrid(grid: readonly Row[], egrid: readonly Row[], regions: readonly Row[]): string {
  const eia = figures(grid, "direct", "2021");
  const epa = figures(egrid, "direct", "2021");
  const apart = regions.flatMap((r) => {
    const [own, other] = [eia.get(r.id), epa.get(r.id)];
    const off = own !== undefined && other !== undefined ? own / other - 1 : 0;
    return Math.abs(off) > 0.1 ? [{ name: r.name, own, other, off }] : [];
  });
  const rows = apart
    .sort((a, b) => b.off - a.off)
    .map((a) => [a.name, a.own, a.other, `${a.off > 0 ? "+" : ""}${Math.round(100 * a.off)} %`]);
  return markdownTable(["state", "EIA", "eGRID", "difference"], rows);
}
