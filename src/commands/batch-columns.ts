import { type Plan, type PlanOptions, understand } from "../batch/plan.ts";
import { finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { Column, Columns } from "../records/columns.ts";
import { headerOf } from "../records/header-of.ts";
import { headingOf } from "../records/headings.ts";
import type { RecordSource } from "../records/record.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { plain } from "../render/paint.ts";
import { drawTable } from "../render/table.ts";
import type { BatchFlags } from "./batch-flags.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";

/** What a column of a file was understood as. */
interface ColumnReading {
  column: string;
  feeds: string | null;
  unit: string | null;
  remark: string;
}

/** `batch --columns`: what was understood of the header, without reading further. */
export async function printColumns(
  source: RecordSource,
  options: PlanOptions & { file: string },
  io: Io,
  flags: BatchFlags,
): Promise<Outcome<ExitCode>> {
  const header = await headerOf(source);
  if (!header) return { ok: false, findings: [finding("EMPTY_FILE", { path: options.file })] };
  const plan = understand(header, options);
  if (!plan.ok) return plan;
  const readings = header.map((column, index) => readingOf(column, index, plan.value));
  if (flags.json) io.out(`${JSON.stringify(readings, null, 2)}\n`);
  else io.out(await drawTable(HEADINGS, readings.map(cellsOf), plain));
  const { missing, notes } = plan.value;
  io.err(diagnosticsText(flags.quiet ? missing : [...missing, ...notes]));
  return success(missing.length ? EXIT.usage : EXIT.done);
}

const HEADINGS = ["column", "feeds", "unit", ""].map((text) => ({ text }));

const cellsOf = ({ column, feeds, unit, remark }: ColumnReading): string[] => [
  column,
  feeds ?? "–",
  unit ?? "",
  remark,
];

function readingOf(column: string, index: number, plan: Plan): ColumnReading {
  const unused = { column, feeds: null, unit: null };
  for (const [list, feeding] of Object.entries(plan.columns) as [keyof Columns, readonly Column[]][]) {
    const place = feeding.findIndex((c) => c.index === index);
    const found = feeding[place];
    if (!found) continue;
    const sort = found.kind ? ` (${found.kind.toUpperCase()})` : "";
    const later = place > 0 && !found.kind ? "where the columns before it are empty" : "";
    const feeds = `${FALLBACKS[list]?.field ?? list}${sort}`;
    return { column, feeds, unit: unitText(found), remark: FALLBACKS[list]?.remark ?? later };
  }
  if (!plan.kept.includes(index)) return { ...unused, remark: "written by an earlier run, computed anew" };
  const recorded = headingOf(column)?.meaning;
  if (recorded?.recorded)
    return { ...unused, remark: `recorded ${recorded.field}: used with --prefer-record` };
  return { ...unused, remark: "passed on" };
}

const FALLBACKS: Partial<Record<keyof Columns, { field: string; remark: string }>> = {
  recordedEnergy: { field: "energy_kwh", remark: "where hardware and time give none" },
  recordedHardwareHours: { field: "hardware_hours", remark: "where count and time do not give them" },
};

const unitText = ({ unit }: Column): string => (unit ? unit.sign : "to be written in each cell");
