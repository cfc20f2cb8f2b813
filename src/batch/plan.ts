import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { codeCarbonFile } from "../records/codecarbon.ts";
import { type Columns, columnsOf } from "../records/columns.ts";
import { mappingsOf } from "../records/mappings.ts";
import { type GroupKey, groupKeysOf } from "./group-keys.ts";
import { earlierColumns, resultColumns } from "./results.ts";

/** How a file is to be understood: what the headings do not say. */
export interface PlanOptions {
  /** `--map FIELD="Column"`, each. */
  map?: readonly string[];
  /** `--prefer-record`. */
  preferRecord?: boolean;
  /** Whether a place is known for rows that name none. */
  placeGiven?: boolean;
  /** `--by`: what rows are grouped by. */
  by?: readonly string[];
  /** Whether results have a range, whose columns are then results too. */
  ranged?: boolean;
  /** Whether columns that flags name may be missing, as keys of single JSON objects may. */
  lenient?: boolean;
}

/** What is done with the records that have one header: made once, used for every row. */
export interface Plan {
  /** The header as it stands in the file. */
  names: readonly string[];
  /** Which column feeds which field. */
  columns: Columns;
  /** Positions of the columns that are handed on, in order; the results follow them. */
  kept: readonly number[];
  /**
   * Their headings in the result: `names` itself where all are handed on as they are. A heading that a result has as
   * well becomes `given_…`.
   */
  keptNames: readonly string[];
  /** Position of the column whose last row counts for all with the same value: the run of CodeCarbon's file. */
  lastOf?: number;
  /** Where the values come from that rows are grouped by. */
  groupKeys: readonly GroupKey[];
  /** Factors that no column gives. */
  missing: readonly Diagnostic[];
  /** What was understood of the file as a whole. */
  notes: readonly Diagnostic[];
}

/** Understands a header. Without a column for hardware, energy or place there is nothing to compute. */
export function makePlan(names: readonly string[], options: PlanOptions = {}): Outcome<Plan> {
  const plan = understand(names, options);
  return plan.ok && plan.value.missing.length ? failure(...plan.value.missing) : plan;
}

/** Understands a header as far as can be; what is missing to compute anything is told in the plan. */
export function understand(names: readonly string[], options: PlanOptions = {}): Outcome<Plan> {
  const earlier = earlierColumns(names);
  const kind = codeCarbonFile(names);
  const mappings = mappingsOf(options.map ?? [], names, options.lenient);
  const dropped = new Set([...earlier.results, ...earlier.rejects]);
  const unused = new Set([...dropped, ...(kind?.ignored ?? [])]);
  const ignored = new Set(names.flatMap((name, index) => (unused.has(name) ? [index] : [])));
  const meanings = new Map([...(kind?.meanings ?? []), ...(mappings.ok ? mappings.value : [])]);
  const columns = columnsOf(names, { meanings, ignored, preferRecord: options.preferRecord ?? false });
  if (!mappings.ok || !columns.ok) return failure(...mappings.findings, ...columns.findings);
  const kept = [...names.keys()].filter((index) => !dropped.has(names[index]!));
  const groupKeys = groupKeysOf(options.by ?? [], { names, kept, columns: columns.value }, options.lenient);
  if (!groupKeys.ok) return groupKeys;
  const own = kept.map((index) => names[index]!);
  const keptNames = namesBeside(own, resultColumns(options.ranged ?? false));
  return success({
    names,
    columns: columns.value,
    kept,
    keptNames:
      keptNames.every((name, i) => name === names[i]) && kept.length === names.length ? names : keptNames,
    ...(kind && { lastOf: names.indexOf(kind.run) }),
    groupKeys: groupKeys.value,
    missing: missingColumns(columns.value, options.placeGiven ?? false),
    notes: notesOn(columns.value, earlier.results),
  });
}

function missingColumns(c: Columns, placeGiven: boolean): Diagnostic[] {
  const energy = [c.hardware, c.instance, c.power_w, c.energy_kwh, c.recordedEnergy];
  const place = [c.cloud_region, c.region, c.location, c.country, c.intensity_g_per_kwh];
  const none = (columns: readonly unknown[][]) => columns.every((list) => list.length === 0);
  return [
    ...(none(energy as unknown[][])
      ? [
          finding("NO_COLUMN", {
            factor: "hardware or energy",
            fields: ["hardware", "power_w", "energy_kwh"],
          }),
        ]
      : []),
    ...(none(place as unknown[][]) && !placeGiven
      ? [finding("NO_COLUMN", { factor: "a place or intensity", fields: ["region", "intensity_g_per_kwh"] })]
      : []),
  ];
}

function notesOn(columns: Columns, results: string[]): Diagnostic[] {
  const organisation = columns.country.find((column) => column.organisation);
  return [
    ...(results.length ? [finding("SCORED_FILE", { columns: results })] : []),
    ...(organisation ? [finding("COUNTRY_OF_ORGANISATION", { column: organisation.name })] : []),
  ];
}

/**
 * Names that stand beside others: one that the others have as well, in whatever case, becomes `given_…`. Engines of SQL
 * do not tell names apart by case.
 */
export function namesBeside(names: readonly string[], others: readonly string[]): string[] {
  const key = (name: string): string => name.toLowerCase();
  const reserved = new Set(others.map(key));
  const taken = new Set([...others, ...names].map(key));
  return names.map((name) => {
    if (!reserved.has(key(name))) return name;
    let given = `given_${name}`;
    while (taken.has(key(given))) given = `given_${given}`;
    taken.add(key(given));
    return given;
  });
}
