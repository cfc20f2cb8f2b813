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
  /** Whether the heading says that it is a claim. */
  said: boolean;
}

/** Which columns of a file say what a claim rests on, and which say what is claimed. */
export interface ClaimColumns {
  inputs: Columns;
  energy: ClaimColumn[];
  co2eq: ClaimColumn[];
}

/** Words that say that a figure is a claim. */
const CLAIMED = /\b(?:reported|claimed|published|printed|stated|as written)\b/g;
/** Words that say which one it is, no matter. */
const QUALIFIERS = /\b(?:total|training|facility)\b/g;
/** Words behind the name of an input that do not change what it is. */
const OF_INPUT = /^(.*?) (?:used|as written|stated|given|reported)$/;
const NAMES: Record<Quantity, RegExp> = {
  energy: /^(?:(?:energy|electricity)(?: (?:consumed|consumption|used|use))?(?: (.*))?|([kmgt]?wh))$/,
  co2eq:
    /^(?:(?:(?:ghg|carbon|co2|co2e|co2eq|co2 eq|co2 equivalents?)(?: (?:emissions?|emitted|footprint))?|emissions?)(?: (.*))?|((?:k?g|k?t)co2(?:eq?)?))$/,
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

/** The columns that claim a quantity, those as written last; where some say that they are claims, only these. */
export function claimsIn(header: readonly string[], quantity: Quantity): ClaimColumn[] {
  const found = header.flatMap((name, index) => {
    const words = folded(name);
    const plain = words.replace(CLAIMED, " ").replace(QUALIFIERS, " ").replace(/\s+/g, " ").trim();
    const match = NAMES[quantity].exec(plain);
    const written = match?.[1] ?? match?.[2];
    const unit = written === undefined ? 1 : unitOf(quantity, written);
    if (!match || unit === undefined) return [];
    const said = words.search(CLAIMED) >= 0;
    return [{ index, name, unit, asWritten: words.endsWith("as written"), said }];
  });
  const claims = found.some((column) => column.said) ? found.filter((column) => column.said) : found;
  return claims.toSorted((a, b) => Number(a.asWritten) - Number(b.asWritten));
}

function inputMeanings(header: readonly string[]): [string, Meaning][] {
  return header.flatMap((name) => {
    const bare = OF_INPUT.exec(folded(name))?.[1];
    const meaning = bare === undefined ? undefined : headingOf(bare)?.meaning;
    return meaning ? [[name, meaning] as [string, Meaning]] : [];
  });
}
