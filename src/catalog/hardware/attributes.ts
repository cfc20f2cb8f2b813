import { type Meaning, meaningOf, rowOf } from "./names.ts";
import type { HardwareRow } from "./rows.ts";

const memory = /^\d+(?:\.\d+)?gb$/;
const watts = /^\d+w$/;
const form = /^(?:sxm3?|pcie|nvl|nvlink|oam)$/;

/** What may be said besides a name, from the least to the most telling. */
const kinds = [[watts], [watts, memory], [watts, memory, form]];

/**
 * The meaning of a name that also states memory, form factor or wattage which the table's spellings leave out:
 * "RTX 3090 24GB", "T4 PCIe", "A100 (250W)". It has to agree with the row; among the rows of an ambiguous name
 * it chooses.
 */
export function meaningWithAttributes(tokens: readonly string[]): Meaning | undefined {
  for (const patterns of kinds) {
    const stated = tokens.filter((token) => patterns.some((pattern) => pattern.test(token)));
    if (stated.length === 0) continue;
    const meaning = meaningOf(tokens.filter((token) => !stated.includes(token)));
    const narrowed = meaning && narrow(meaning, stated);
    if (narrowed) return narrowed;
  }
  return undefined;
}

function narrow(meaning: Meaning, stated: readonly string[]): Meaning | undefined {
  return chosen(meaning, stated) ?? withOtherWattage(meaning, stated);
}

/** A wattage in the name that no row has does not make it another device; that the table's is used is said. */
function withOtherWattage(meaning: Meaning, stated: readonly string[]): Meaning | undefined {
  const said = stated.filter((token) => watts.test(token));
  const rest = said.length
    ? chosen(
        meaning,
        stated.filter((token) => !watts.test(token)),
      )
    : undefined;
  if (!rest?.id) return undefined;
  const reason = `the name says ${said.join(", ")}`;
  return { ...rest, ambiguous: true, reason: [rest.reason, reason].filter(Boolean).join("; ") };
}

function chosen(meaning: Meaning, stated: readonly string[]): Meaning | undefined {
  const fits = (id: string): boolean => stated.every((token) => agrees(rowOf(id), token));
  const others = meaning.others.filter(fits);
  if (meaning.id && fits(meaning.id)) return { ...meaning, others, exact: false };
  const [id] = others;
  if (!id) return undefined;
  const same = others.every((other) => rowOf(other).tdp_w === rowOf(id).tdp_w);
  return { ...meaning, id: same ? id : "", others, ambiguous: others.length > 1, exact: false };
}

function agrees(row: HardwareRow, token: string): boolean {
  const value = Number.parseFloat(token);
  if (watts.test(token)) return value === row.tdp_w || value === row.measured_w;
  if (memory.test(token)) return holdsMemory(row, value);
  const variant = row.variant.toLowerCase();
  return token === "nvlink" || token === "sxm" ? variant.startsWith("sxm") : variant.startsWith(token);
}

/** Drivers report a little less than the nominal memory (a T4 shows 15 of its 16 GB); a chip of Apple comes with any. */
function holdsMemory({ kind, memory_gb }: HardwareRow, gb: number): boolean {
  if (memory_gb === null || gb > memory_gb) return false;
  return kind === "soc" || gb >= 0.9 * memory_gb;
}
