import type { Command } from "commander";
import { resolveIntensity } from "../catalog/intensity.ts";
import { regionRows, resolveRegion, searchRegions } from "../catalog/regions.ts";
import { messageOf } from "../diagnostics/diagnostic.ts";
import { exact } from "../render/quantity.ts";
import { visible } from "../render/visible.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { type ListFlags, listOptions, printListing } from "./listing.ts";

type Row = ReturnType<typeof regionRows>[number];

/** Adds `co2ml regions [QUERY]`. */
export function registerRegions(program: Command, io: Io, done: (code: ExitCode) => void): void {
  listOptions(program.command("regions [query...]"))
    .description("list or search countries, states, provinces and cloud regions, with their grid and years")
    .addHelpText("after", "\nExamples:\n  co2ml regions us-east\n  co2ml regions aws --csv")
    .action(async (words: string[], flags: ListFlags) => {
      const query = words.join(" ");
      const rows = query ? searchRegions(query) : regionRows();
      await printListing({ rows, shown, ...(query && { lead: meaningOf(query) }) }, flags, io);
      done(EXIT.done);
    });
}

const shown: [string, (row: Row) => string | number | null][] = [
  ["id", (r) => r.id],
  ["name", (r) => r.name],
  ["grid", (r) => r.grid_id],
  ["years", (r) => r.years.replace(/; (?:provider|egrid) .*/, "")],
  ["latest g/kWh", (r) => r.latest_g_per_kwh],
  ["kind", (r) => r.default_kind],
  ["source", (r) => r.source],
  ["aliases", (r) => r.aliases.join(", ")],
];

/** What the query would mean in `co2ml estimate`, and why. */
function meaningOf(query: string): string {
  const region = resolveRegion(query);
  const findings = region.findings.map((f) => `  ${visible(messageOf(f))} [${f.code}]`);
  if (!region.ok) return `"${visible(query)}" is the name of no single place:\n${findings.join("\n")}`;
  const { id, name, gridId, gridName, match } = region.value;
  const grid = id === gridId ? "" : `, on the grid of ${gridName} (${gridId})`;
  const intensity = resolveIntensity(region.value, {});
  const latest = intensity.ok
    ? `  ${exact(intensity.value.gPerKwh)} g/kWh in ${intensity.value.year}, ${intensity.value.kind}, source ${intensity.value.source}`
    : intensity.findings.map((f) => `  ${messageOf(f)} [${f.code}]`).join("\n");
  return [`"${visible(query)}" means ${name} (${id})${grid}; match: ${match}`, latest, ...findings].join(
    "\n",
  );
}
