import table from "./generated/constants.ts";
import { lineWith } from "./lookup.ts";

/** A constant of data/constants.csv in its unit, with what it is and the id of its source. */
export interface Constant {
  value: number;
  description: string;
  source: string;
}

/** The constant with an id; throws on an unknown one, which is a bug. */
export function constantOf(id: string): Constant {
  const [, value, source = "", , description = ""] = (lineWith(table, id) ?? "").split("\t");
  if (!value) throw new Error(`no ${id} in data/constants.csv`);
  return { value: Number(value), source, description };
}
