import { type Row, readRows } from "../csv.ts";

const weak = new Set(["derived", "estimate", "observed", "unverified"]);

/** The coverage tables of hardware in docs/data.md, from data/. */
export function hardwareTables(): string {
  const accelerators = readRows("data/hardware.csv");
  const cpus = readRows("data/cpus.csv");
  const ambiguous = readRows("data/hardware-ambiguous.csv");
  const instances = readRows("data/instances.csv");
  return [
    "**What is there**",
    coverage([...accelerators, ...cpus.map((row) => ({ ...row, kind: "cpu" }))]),
    "**What the wattages rest on**",
    counts([...accelerators, ...cpus], "basis", "basis"),
    "**Measured averages**, used with `--power-basis measured`",
    measured(accelerators),
    "**Wattages that rest on less than a datasheet, a vendor's list or a paper** (each use of one warns)",
    notes(accelerators.filter(({ basis }) => weak.has(basis ?? ""))),
    "**Hardware without a public wattage**",
    notes(accelerators.filter(({ tdp_w }) => tdp_w === "")),
    "**Units with several processors**",
    several(accelerators),
    `**Ambiguous names and their defaults**, but for the ${ambiguous.filter(isXeon).length} Xeons named without their version`,
    defaults(
      ambiguous.filter((row) => !isXeon(row)),
      [...accelerators, ...cpus],
    ),
    "**Cloud instance types**",
    counts(instances, "provider", "provider"),
  ].join("\n\n");
}

const isXeon = ({ name = "" }: Row): boolean => /^Xeon E[357]-/.test(name);

function table(head: string[], rows: (string | number | undefined)[][]): string {
  const line = (cells: (string | number | undefined)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function coverage(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const of = (kind: string | undefined): (string | number | undefined)[] => {
    const own = rows.filter((row) => row.kind === kind);
    const years = own.map(({ year }) => Number(year)).filter(Boolean);
    const vendors = new Set(own.map(({ vendor }) => vendor));
    const rated = own.filter(({ tdp_w }) => tdp_w !== "").length;
    return [kind, own.length, rated, vendors.size, `${Math.min(...years)} to ${Math.max(...years)}`];
  };
  return table(["kind", "rows", "with a wattage", "vendors", "released"], kinds.sort().map(of));
}

function counts(rows: readonly Row[], column: string, head: string): string {
  const values = [...new Set(rows.map((row) => row[column]))].sort();
  const of = (value: string | undefined): number => rows.filter((row) => row[column] === value).length;
  return table(
    [head, "rows"],
    values.map((value) => [value, of(value)]),
  );
}

function measured(rows: readonly Row[]): string {
  const own = rows.filter(({ measured_w }) => measured_w !== "");
  const cells = own.map((r) => [r.name, r.tdp_w, r.measured_w, r.measured_source, r.note]);
  return table(["hardware", "TDP W", "measured W", "source", "note"], cells);
}

function notes(rows: readonly Row[]): string {
  const cells = rows.map((r) => [r.name, r.tdp_w, r.basis, r.source, r.note]);
  return table(["hardware", "TDP W", "basis", "source", "note"], cells);
}

function several(rows: readonly Row[]): string {
  const own = rows.filter(({ chips_per_unit }) => Number(chips_per_unit) > 1);
  const cells = own.map((r) => [r.name, r.unit, r.chips_per_unit, r.tdp_w]);
  return table(["hardware", "unit", "processors", "TDP W of the unit"], cells);
}

function defaults(ambiguous: readonly Row[], rows: readonly Row[]): string {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cells = ambiguous.map(({ name, default_id, reason }) => {
    const row = byId.get(default_id ?? "");
    return [name, row ? `${row.name}, ${row.tdp_w} W` : "none: an error that lists them", reason];
  });
  return table(["name", "means", "why, and what else it could be"], cells);
}
