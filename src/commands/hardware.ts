import type { Command } from "commander";
import dataVersion from "../catalog/generated/version.ts";
import { hardwareRows, resolveHardware, searchHardware } from "../catalog/hardware.ts";
import { messageOf } from "../diagnostics/diagnostic.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { visible } from "../render/visible.ts";
import { type HardwareDifference, hardwareDifferences } from "./hardware-diff.ts";
import { EXIT, type ExitCode, type Io, refusal } from "./io.ts";
import { type ListFlags, listOptions, printListing } from "./listing.ts";

type Row = ReturnType<typeof hardwareRows>[number];

/** Adds `co2ml hardware [QUERY]`. */
export function registerHardware(program: Command, io: Io, done: (code: ExitCode) => void): void {
  listOptions(program.command("hardware [query...]"))
    .description("list or search the hardware table, with sources and aliases")
    .option("--kind <kind>", "only gpu, tpu, cpu, accelerator or soc")
    .option(
      "--diff <file>",
      "wattages of a hardware table, a scored file or an estimate that are not the table's now",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], flags: ListFlags & { kind?: string; diff?: string }) => {
      if (flags.diff !== undefined) return done(await printDifferences(flags.diff, flags, io));
      const query = words.join(" ");
      const found = query ? searchHardware(query) : hardwareRows();
      const rows = flags.kind ? found.filter((row) => row.kind === flags.kind) : found;
      await printListing({ rows, shown, ...(query && { lead: meaningOf(query) }) }, flags, io);
      done(EXIT.done);
    });
}

const EXAMPLES = `
Examples:
  co2ml hardware a100
  co2ml hardware --kind tpu --json
  co2ml hardware --csv > hardware-then.csv; co2ml hardware --diff hardware-then.csv`;

async function printDifferences(file: string, flags: ListFlags, io: Io): Promise<ExitCode> {
  const found = await hardwareDifferences(file);
  if (!found.ok) {
    io.err(diagnosticsText(found.findings));
    return refusal(found.findings);
  }
  const lead = `${visible(file)} against the hardware table of data ${dataVersion}:`;
  await printListing({ rows: found.value, shown: differenceColumns, lead }, flags, io);
  return EXIT.done;
}

const differenceColumns: [string, (d: HardwareDifference) => string | number | null][] = [
  ["id", (d) => d.id],
  ["name", (d) => d.name],
  ["W in the file", (d) => d.file_w],
  ["W now", (d) => d.table_w],
  ["", (d) => d.change],
];

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
