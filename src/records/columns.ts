import type { HardwareKind } from "../core/factors.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { fieldRules, type NumericField } from "./fields.ts";
import { type Heading, headingOf, mappedHeading } from "./headings.ts";
import { type Meaning, type RunField, runFields } from "./synonyms.ts";
import { ONE, type Unit } from "./units.ts";

/** A column that feeds a field. */
export interface Column {
  /** Position in the record, from 0. */
  index: number;
  name: string;
  /** The unit of a bare number; undefined where nothing names one, so that a bare number is refused. */
  unit?: Unit;
  kind?: HardwareKind;
  /** The country is the organisation's. */
  organisation?: true;
}

/** Which columns feed which field, in order of preference: of several, the first that is filled counts. */
export type Columns = { readonly [F in RunField]: readonly Column[] } & {
  /** Energy that the file's authors recorded; empty unless it may be used. */
  readonly recordedEnergy: readonly Column[];
  readonly recordedHardwareHours: readonly Column[];
};

/** How headings are to be understood beyond the synonyms. */
export interface ColumnOptions {
  /** Meanings of exact headings, in place of the synonyms': from `--map`, or of a known kind of file. */
  meanings?: ReadonlyMap<string, Meaning>;
  /** Positions of columns that feed nothing, such as the results of an earlier run. */
  ignored?: ReadonlySet<number>;
  /** Whether recorded wattage, intensity and energy may be used. */
  preferRecord?: boolean;
}

/** Understands the headings of a file; two that are the same are an error, unless they are empty. */
export function columnsOf(names: readonly string[], options: ColumnOptions = {}): Outcome<Columns> {
  const twice = duplicates(names);
  if (twice.length) return failure(...twice);
  const found = names.flatMap((name, index) => {
    const given = options.meanings?.get(name);
    const heading = given ? mappedHeading(given, name) : headingOf(name);
    return heading && !options.ignored?.has(index)
      ? [{ heading, column: columnOf(name, index, heading) }]
      : [];
  });
  found.sort((a, b) => a.heading.rank - b.heading.rank);
  const of = (field: RunField, recorded: boolean): Column[] =>
    found
      .filter(({ heading: { meaning } }) => meaning.field === field && Boolean(meaning.recorded) === recorded)
      .map(({ column }) => column);
  const used = (field: RunField): Column[] =>
    options.preferRecord && field !== "energy_kwh" && field !== "hardware_hours"
      ? [...of(field, false), ...of(field, true)]
      : of(field, false);
  return success({
    ...(Object.fromEntries(runFields.map((field) => [field, used(field)])) as Record<RunField, Column[]>),
    recordedEnergy: options.preferRecord ? of("energy_kwh", true) : [],
    recordedHardwareHours: of("hardware_hours", true),
  });
}

function columnOf(name: string, index: number, { meaning, unit }: Heading): Column {
  const dimensionless = fieldRules[meaning.field as NumericField]?.dimension === undefined;
  const known = unit ?? (dimensionless ? ONE : undefined);
  return {
    index,
    name,
    ...(known && { unit: known }),
    ...(meaning.kind && { kind: meaning.kind }),
    ...(meaning.organisation && { organisation: true }),
  };
}

function duplicates(names: readonly string[]): Diagnostic[] {
  const first = new Map<string, number>();
  return names.flatMap((name, index) => {
    const before = first.get(name);
    first.set(name, before ?? index);
    if (name.trim() === "" || before === undefined) return [];
    return [finding("DUPLICATE_COLUMN", { column: name, positions: [before + 1, index + 1] })];
  });
}
