import { cpus } from "./cpus.ts";
import { resolveHardware } from "./resolve.ts";
import { accelerators, type HardwareRow } from "./rows.ts";
import { fold, tokensOf } from "./spelling.ts";

/** Every row of the hardware tables: the accelerators, then the CPUs, each sorted by id. */
export function hardwareRows(): HardwareRow[] {
  return [...accelerators(), ...cpus()];
}

/** Rows whose id, name or aliases hold every word of the query or a word that begins with it; the row that the query resolves to first. */
export function searchHardware(query: string): HardwareRow[] {
  const wanted = tokensOf(fold(query));
  const meant = resolveHardware(query);
  const first = meant.ok ? meant.value.id : "";
  const hits = hardwareRows().filter((row) => row.id === first || holds(row, wanted));
  return hits.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

function holds(row: HardwareRow, wanted: readonly string[]): boolean {
  const words = tokensOf(fold([row.id, row.name, ...row.aliases].join(" ")));
  return wanted.every((token) => words.some((word) => word.startsWith(token)));
}
