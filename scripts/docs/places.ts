import { providerNames } from "../../src/catalog/providers.ts";
import { type Row, readRows } from "../csv.ts";
import { markdownTable } from "./table.ts";

/** Cloud regions by provider, and on what kind of grid they stand. */
export function cloudTable(): string {
  const rows = readRows("data/cloud-regions.csv");
  const counts = Object.entries(providerNames).map(([id, name]) => {
    const own = rows.filter((r) => r.provider === id);
    const narrow = own.filter((r) => (r.grid_id ?? "").includes("-")).length;
    return [name, own.length, narrow, own.length - narrow];
  });
  return markdownTable(
    ["provider", "regions", "on a state's or province's grid", "on a country's or wider grid"],
    counts,
  );
}

/** The medians with which mixes are weighed. */
export function energyTable(): string {
  const rows = readRows("data/energy-sources.csv");
  return markdownTable(
    ["energy source", "g/kWh", "of", "low-carbon", "source", "note"],
    rows.map((r) => [r.name, r.lifecycle_g_per_kwh, r.lifecycle_of, r.low_carbon, r.source, r.note]),
  );
}

/** Published PUE by provider, latest figure of the whole and range of its regions. */
export function pueTable(): string {
  const rows = readRows("data/pue.csv");
  const scopes = ["average", ...Object.keys(providerNames)];
  return markdownTable(
    ["scope", "years of the whole", "latest", "regions with their own", "their latest, from to", "source"],
    scopes.flatMap((scope) => {
      const whole = rows.filter((r) => r.scope === scope);
      const own = rows.filter((r) => r.scope?.startsWith(`${scope}:`));
      if (whole.length + own.length === 0) return [[providerNames[scope], "none", "", 0, "", ""]];
      const source = (whole[0] ?? own[0])?.source;
      const name = providerNames[scope] ?? "surveyed average of the world";
      return [
        [
          name,
          years(whole),
          whole.at(-1)?.pue ?? "",
          new Set(own.map((r) => r.scope)).size,
          range(own),
          source,
        ],
      ];
    }),
  );
}

/** The sources that the tables of places and intensities name. */
export function sourceTable(): string {
  const files = ["regions", "cloud-regions", "grid", "grid-provider", "grid-egrid", "energy-sources", "pue"];
  const named = new Set(files.flatMap((file) => readRows(`data/${file}.csv`).map((r) => r.source)));
  const rows = readRows("data/sources.csv").filter((r) => named.has(r.id));
  return markdownTable(
    ["id", "source", "licence", "vintage"],
    rows.map((r) => [r.id, `[${r.title}](${r.url}), ${r.publisher}`, r.licence, r.vintage]),
  );
}

const years = (rows: readonly Row[]): string =>
  rows.length ? `${rows[0]?.year}-${rows.at(-1)?.year}` : "none";

function range(rows: readonly Row[]): string {
  const latest = [...new Map(rows.map((r) => [r.scope, Number(r.pue)])).values()];
  return latest.length ? `${Math.min(...latest)} to ${Math.max(...latest)}` : "";
}
