import table from "./generated/constants.ts";
import { linesOf } from "./lookup.ts";

/** Something everyday with what it emits. */
export interface EquivalentFactor {
  /** Id in data/constants.csv. */
  id: string;
  /** What is counted: `km driven by an average passenger car`. */
  unit: string;
  /** kg CO2eq of one. */
  kg_per_unit: number;
  /** Id in data/sources.csv. */
  source: string;
}

const PREFIX = "equivalent_";

/** What a mass of CO2eq can be compared with. */
export function equivalents(): EquivalentFactor[] {
  return linesOf(table)
    .filter((line) => line.startsWith(PREFIX))
    .map((line) => {
      const [id = "", value, source = "", , unit = ""] = line.split("\t");
      return { id, unit, kg_per_unit: Number(value), source };
    });
}
