import table from "../generated/hardwareNames.ts";
import { linesOf } from "../lookup.ts";
import { rowOf } from "./names.ts";
import type { HardwareRow } from "./rows.ts";

let families: string[][] | undefined;

/**
 * The other rows that share an everyday name with a row: the V100 cards of other forms and sizes. They are those that
 * data/hardware-ambiguous.csv lists under a name with a default, so that "TPU" makes no family of its generations.
 */
export function variantsOf(id: string): HardwareRow[] {
  families ??= readFamilies();
  const relatives = families.filter((family) => family.includes(id)).flat();
  return [...new Set(relatives)].filter((other) => other !== id).map(rowOf);
}

function readFamilies(): string[][] {
  return linesOf(table).flatMap((line) => {
    const [, meant = "", mark, others = ""] = line.split("\t");
    return mark === "?" && meant ? [[meant, ...others.split("|").filter(Boolean)]] : [];
  });
}
