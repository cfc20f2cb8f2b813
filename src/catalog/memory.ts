import table from "./generated/constants.ts";
import { lineWith } from "./lookup.ts";

/** Power of main memory in W per GB, and the id of its source in data/sources.csv. */
export function memoryWattsPerGb(): { value: number; source: string } {
  const [, value, source] = (lineWith(table, "memory_w_per_gb") ?? "").split("\t");
  if (!value || !source) throw new Error("no memory_w_per_gb in data/constants.csv");
  return { value: Number(value), source };
}
