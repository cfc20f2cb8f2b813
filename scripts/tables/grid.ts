import { nameKey } from "../../src/catalog/region-keys.ts";
import { type Row, readRows } from "../csv.ts";
import { packSeries } from "./pack-series.ts";
import { aliasesOf, cloudId, regionKeys } from "./region-index.ts";

/** The texts of places and intensities, each "\nkey\t…\n" a line, searched by src/catalog/. */
export function compileGrid(dir: string): Record<string, string> {
  const table = (name: string): Row[] => readRows(`${dir}/${name}.csv`);
  const regions = table("regions");
  const cloud = table("cloud-regions");
  const ambiguous = table("region-ambiguous");
  const energy = table("energy-sources");
  const codes = new Map(energy.map((r, i) => [r.id ?? "", String.fromCharCode(97 + i)]));
  return {
    ...keyTexts(regionKeys({ regions, cloud, ambiguous }).map((k) => [k.key, k.id, k.match[0] ?? ""])),
    regions: lines(regions.map((r) => [r.id, r.name, r.level, r.parent, r.continent, r.default_kind])),
    cloudRegions: lines(cloud.map((r) => [cloudId(r), r.name, r.grid_id, r.location, r.note])),
    regionAliases: lines(
      [...regions, ...cloud.map((r) => ({ ...r, id: cloudId(r) }))].map((r: Row) => [
        r.id,
        [r.iso3, ...aliasesOf(r)].filter(Boolean).join("|"),
      ]),
    ),
    regionAmbiguous: lines(ambiguous.map((r) => [nameKey(r.name ?? ""), r.default, r.candidates, r.reason])),
    energySources: lines(energy.map((r) => [codes.get(r.id ?? ""), r.id, r.name, r.low_carbon])),
    pue: lines(table("pue").map((r) => [r.scope, r.year, r.pue, r.basis, r.source])),
    grid: packSeries(table("grid"), codes),
    gridProvider: packSeries(table("grid-provider"), codes),
    gridEgrid: packSeries(table("grid-egrid"), codes),
  };
}

/** Spellings beyond Latin-1 stand apart: one such letter would double the memory of the whole text. */
function keyTexts(keys: string[][]): Record<string, string> {
  const first = [...new Map(keys.toReversed().map((k) => [k[0], k])).values()].toReversed();
  const isWide = (k: string[]): boolean => /[^\u0000-\u00ff]/.test(k[0] ?? "");
  return {
    regionKeys: lines(first.filter((k) => !isWide(k))),
    regionKeysWide: lines(first.filter(isWide)),
  };
}

function lines(rows: readonly (readonly (string | undefined)[])[]): string {
  return `\n${rows.map((cells) => cells.map((cell) => cell ?? "").join("\t")).join("\n")}\n`;
}
