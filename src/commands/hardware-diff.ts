import { readFileSync } from "node:fs";
import { hardwareRows } from "../catalog/hardware.ts";
import type { Estimate } from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";

/** A row whose wattage in a file is not that of the present table. */
export interface HardwareDifference {
  id: string;
  name: string;
  /** W in the file; null where the file has no figure or no such row. */
  file_w: number | null;
  /** W in the present table; null where it has no figure or no such row. */
  table_w: number | null;
  change: "changed" | "only in the file" | "only in the table";
}

/**
 * Compares the wattages that a file rests on with the present table. The file is the hardware table of another version
 * (`co2ml hardware --csv`), a file scored by `co2ml batch`, or a result of `estimate --json`. Only a table is
 * expected to be whole, so only for a table are rows listed that the file lacks.
 */
export async function hardwareDifferences(path: string): Promise<Outcome<HardwareDifference[]>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return failure(finding("CANNOT_READ", { path, reason: (error as Error).message }));
  }
  const used = /^\s*\{/.test(text) ? fromEstimate(text) : await fromCsv(text);
  if (!used) {
    const expected =
      "a hardware table (id, tdp_w), a scored file (hardware_id, power_w) or a result of estimate --json";
    return failure(finding("INVALID_VALUE", { field: "--diff", value: path, expected }, { flag: "--diff" }));
  }
  return success(compare(used.watts, used.whole));
}

interface Used {
  watts: Map<string, number | null>;
  whole: boolean;
}

function fromEstimate(text: string): Used | undefined {
  try {
    const { hardware } = JSON.parse(text) as Estimate;
    const fromTable = hardware.filter((h) => h.id !== null && h.power_basis === "tdp" && h.kind !== "memory");
    return { watts: new Map(fromTable.map((h) => [h.id ?? "", h.power_w])), whole: false };
  } catch {
    return undefined;
  }
}

async function fromCsv(text: string): Promise<Used | undefined> {
  const { parse } = await import("csv-parse/sync");
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, relax_column_count: true });
  } catch {
    return undefined;
  }
  const [first] = rows;
  const columns =
    first && "tdp_w" in first ? (["id", "tdp_w"] as const) : (["hardware_id", "power_w"] as const);
  if (!first || !(columns[0] in first) || !(columns[1] in first)) return undefined;
  const pairs = rows.map(
    (row) => [row[columns[0]] ?? "", row[columns[1]] ? Number(row[columns[1]]) : null] as const,
  );
  const single = pairs.filter(([id, watts]) => id && !id.includes(";") && !Number.isNaN(watts));
  return { watts: new Map(single), whole: columns[0] === "id" };
}

function compare(watts: Map<string, number | null>, whole: boolean): HardwareDifference[] {
  const table = new Map(hardwareRows().map((row) => [row.id, row]));
  const inFile = [...watts].flatMap(([id, file_w]): HardwareDifference[] => {
    const row = table.get(id);
    if (!row) return [{ id, name: "", file_w, table_w: null, change: "only in the file" }];
    return row.tdp_w === file_w
      ? []
      : [{ id, name: row.name, file_w, table_w: row.tdp_w, change: "changed" }];
  });
  const inTable = [...table.values()].filter((row) => whole && !watts.has(row.id));
  return [
    ...inFile,
    ...inTable.map(({ id, name, tdp_w }) => ({
      id,
      name,
      file_w: null,
      table_w: tdp_w,
      change: "only in the table" as const,
    })),
  ];
}
