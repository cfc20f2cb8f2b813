import table from "../generated/hardwareNames.ts";
import { linesOf } from "../lookup.ts";
import { textIndex } from "../text-index.ts";
import { cpuOf } from "./cpus.ts";
import { barer, contradicts } from "./noise.ts";
import { acceleratorOf, type HardwareRow } from "./rows.ts";
import { keyOf } from "./spelling.ts";

/** What a name stands for: one row, or several of which one may be the documented default. */
export interface Meaning {
  /** Id of the row meant; empty where the name is ambiguous and has no default. */
  id: string;
  /** Ids of the other rows that an ambiguous name could mean. */
  others: string[];
  ambiguous: boolean;
  /** Why an ambiguous name means its default. */
  reason: string;
  /** Whether it is the row's own name, not another spelling. */
  exact: boolean;
}

const find = textIndex(table);

/** The meaning of words, looked up as they stand, then without words that tell nothing apart. */
export function meaningOf(tokens: readonly string[]): Meaning | undefined {
  let last = "";
  for (const words of barer(tokens)) {
    const key = keyOf(words);
    if (key === "" || key === last) continue;
    last = key;
    const meaning = meaningOfKey(key);
    if (meaning && isOfMaker(meaning, tokens)) return meaning;
  }
  return undefined;
}

/** The meaning of exactly these words. */
export function meaningOfKey(key: string): Meaning | undefined {
  const line = find(key);
  if (line === undefined) return undefined;
  const [, id = "", mark = "", others = "", reason = ""] = line.split("\t");
  return {
    id,
    others: others ? others.split("|") : [],
    ambiguous: mark === "?",
    reason,
    exact: mark === "=",
  };
}

/** The row of a meaning: an accelerator by its id, a CPU by its key; the build makes sure there is one. */
export function rowOf(id: string): HardwareRow {
  const row = acceleratorOf(id) ?? cpuOf(id);
  if (!row) throw new Error(`no row "${id}" in the hardware tables`);
  return row;
}

/** The ambiguous names as data/hardware-ambiguous.csv writes them. */
export function ambiguousNames(): string[] {
  return linesOf(table).flatMap((line) => line.split("\t")[5] ?? []);
}

function isOfMaker({ id, others }: Meaning, tokens: readonly string[]): boolean {
  return !contradicts(tokens, () => rowOf(id || `${others[0]}`).vendor);
}
