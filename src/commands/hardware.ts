import type { Command } from "commander";
import { hardwareRows, resolveHardware, searchHardware } from "../catalog/hardware.ts";
import { messageOf } from "../diagnostics/diagnostic.ts";
import { visible } from "../render/visible.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { type ListFlags, listOptions, printListing } from "./listing.ts";

type Row = ReturnType<typeof hardwareRows>[number];

/** Adds `co2ml hardware [QUERY]`. */
export function registerHardware(program: Command, io: Io, done: (code: ExitCode) => void): void {
  listOptions(program.command("hardware [query...]"))
    .description("list or search the hardware table, with sources and aliases")
    .option("--kind <kind>", "only gpu, tpu, cpu, accelerator or soc")
    .addHelpText("after", "\nExamples:\n  co2ml hardware a100\n  co2ml hardware --kind tpu --json")
    .action(async (words: string[], flags: ListFlags & { kind?: string }) => {
      const query = words.join(" ");
      const found = query ? searchHardware(query) : hardwareRows();
      const rows = flags.kind ? found.filter((row) => row.kind === flags.kind) : found;
      await printListing({ rows, shown, ...(query && { lead: meaningOf(query) }) }, flags, io);
      done(EXIT.done);
    });
}

const shown: [string, (row: Row) => string | number | null][] = [
  ["id", (r) => r.id],
  ["name", (r) => r.name],
  ["TDP W", (r) => r.tdp_w],
  ["per", (r) => r.unit],
  ["measured W", (r) => r.measured_w],
  ["year", (r) => r.year],
  ["basis", (r) => r.basis],
  ["source", (r) => r.source],
  ["aliases", (r) => r.aliases.join(", ")],
];

/** What the query would mean in `co2ml estimate`, and why. */
function meaningOf(query: string): string {
  const outcome = resolveHardware(query);
  const because = outcome.findings.map((f) => `  ${visible(messageOf(f))} [${f.code}]`);
  if (!outcome.ok) return `"${visible(query)}" is the name of no single row:\n${because.join("\n")}`;
  const { name, id, tdpW, match, source } = outcome.value;
  const watts = tdpW === null ? "no public wattage" : `${tdpW} W`;
  return [
    `"${visible(query)}" means ${name} (${id}), ${watts}; match: ${match}, source: ${source}`,
    ...because,
  ].join("\n");
}
