import { type Command, Option } from "commander";
import { paintFor, wantsColour } from "../render/paint.ts";
import { drawTable } from "../render/table.ts";
import type { Io } from "./io.ts";

/** A table to list: every column for machines, some for people. */
export interface Listing {
  rows: readonly object[];
  /** Heading to show, and the cell. */
  shown: readonly (readonly [heading: string, cell: (row: never) => string | number | null])[];
  /** A sentence before the table, for people only. */
  lead?: string;
}

export interface ListFlags {
  format: "table" | "json" | "csv";
  json?: boolean;
  csv?: boolean;
  color: boolean;
}

/** The flags that every listing takes. */
export function listOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--format <format>", "how to print").choices(["table", "json", "csv"]).default("table"),
    )
    .option("--json", "the same as --format json")
    .option("--csv", "the same as --format csv")
    .option("--no-color", "no colour");
}

/** Prints a listing to standard output. */
export async function printListing(listing: Listing, flags: ListFlags, io: Io): Promise<void> {
  const format = flags.json ? "json" : flags.csv ? "csv" : flags.format;
  if (format === "json") io.out(`${JSON.stringify(listing.rows, null, 2)}\n`);
  if (format === "csv") io.out(await csvText(listing.rows));
  if (format === "table") io.out(await tableText(listing, flags, io));
}

async function csvText(rows: readonly object[]): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const flat = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, v]) => [name, Array.isArray(v) ? v.join("|") : v])),
  );
  return stringify(flat, { header: true });
}

async function tableText({ rows, shown, lead }: Listing, flags: ListFlags, io: Io): Promise<string> {
  const paint = await paintFor(wantsColour(io.stdoutIsTerminal, io.env, flags.color));
  const cells = rows.map((row) => shown.map(([, cell]) => String(cell(row as never) ?? "")));
  const table = await drawTable(
    shown.map(([text]) => ({ text })),
    cells,
    paint,
    io.stdoutIsTerminal ? io.width : undefined,
  );
  const count = paint.dim(`${rows.length} ${rows.length === 1 ? "row" : "rows"}`);
  return `${lead ? `${lead}\n\n` : ""}${table}${count}\n`;
}
