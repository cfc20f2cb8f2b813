import type { Outcome } from "../diagnostics/diagnostic.ts";
import { type ColumnOptions, type Columns, columnsOf } from "../records/columns.ts";
import { folded, headingOf } from "../records/headings.ts";
import type { Meaning } from "../records/synonyms.ts";
import { type Quantity, unitOf } from "./claims.ts";

/** A column of claimed figures. */
export interface ClaimColumn {
  index: number;
  name: string;
  /** What one of a bare number is in kWh or kg. */
  unit: number;
  /** The claim as its authors printed it, beside the same as a number. */
  asWritten: boolean;
}

/** Which columns of a file say what a claim rests on, and which say what is claimed. */
export interface ClaimColumns {
  inputs: Columns;
  energy: ClaimColumn[];
  co2eq: ClaimColumn[];
}

/** Words that say that a figure is the authors', and which one it is no matter. */
const QUALIFIERS = /\b(?:reported|claimed|published|printed|stated|as written|total|training|facility)\b/g;
/** Words behind the name of an input that do not change what it is. */
const OF_INPUT = /^(.*?) (?:used|as written|stated|given|reported)$/;
const NAMES: Record<Quantity, RegExp> = {
  energy: /^(?:energy|electricity)(?: (?:consumed|consumption|used|use))?(?: (.*))?$/,
  co2eq:
    /^(?:(?:ghg|carbon|co2|co2e|co2eq|co2 eq|co2 equivalents?)(?: (?:emissions?|emitted|footprint))?|emissions?)(?: (.*))?$/,
};

/** Understands the headings of a file of claims. Energy and emissions are claims here, where in `batch` they are none. */
export function claimColumnsOf(
  header: readonly string[],
  options: ColumnOptions = {},
): Outcome<ClaimColumns> {
  const claims = { energy: claimsIn(header, "energy"), co2eq: claimsIn(header, "co2eq") };
  const ignored = new Set([...claims.energy, ...claims.co2eq].map(({ index }) => index));
  const meanings = new Map([...inputMeanings(header), ...(options.meanings ?? [])]);
  const inputs = columnsOf(header, { ...options, meanings, ignored });
  return inputs.ok ? { ok: true, value: { inputs: inputs.value, ...claims }, findings: [] } : inputs;
}

/** The columns that claim a quantity, those as written last. */
export function claimsIn(header: readonly string[], quantity: Quantity): ClaimColumn[] {
  const found = header.flatMap((name, index) => {
    const words = folded(name);
    const match = NAMES[quantity].exec(words.replace(QUALIFIERS, " ").replace(/\s+/g, " ").trim());
    const unit = match?.[1] === undefined ? 1 : unitOf(quantity, match[1]);
    return match && unit !== undefined
      ? [{ index, name, unit, asWritten: words.endsWith("as written") }]
      : [];
  });
  return found.toSorted((a, b) => Number(a.asWritten) - Number(b.asWritten));
}

function inputMeanings(header: readonly string[]): [string, Meaning][] {
  return header.flatMap((name) => {
    const bare = OF_INPUT.exec(folded(name))?.[1];
    const meaning = bare === undefined ? undefined : headingOf(bare)?.meaning;
    return meaning ? [[name, meaning] as [string, Meaning]] : [];
  });
}
