import type { HardwareFactor } from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { letterGap, nearest } from "./edit-distance.ts";
import table from "./generated/instances.ts";
import { acceleratorOf, factorOf } from "./hardware/rows.ts";
import { instanceKey } from "./instance-key.ts";
import { linesOf, lineWith } from "./lookup.ts";

/** A row of data/instances.csv, as `co2ml instances` lists it. */
export interface InstanceRow {
  provider: string;
  instance: string;
  hardware_id: string;
  /** Accelerators of one instance as the hardware table rates them; a fraction where it has a share of one. */
  count: number;
  note: string;
  /** Id in data/sources.csv. */
  source: string;
}

/** An instance type with its accelerator. */
export interface InstanceFactor {
  instance: string;
  /** aws, gcp or azure. */
  provider: string;
  hardware: HardwareFactor;
  /** Accelerators of one instance; a fraction where it has a share of one. */
  count: number;
  source: string;
}

/** The instance type that a name means: `p4d.24xlarge`, `ml.p4d.24xlarge`, `ND96asr_v4`, in any case. */
export function resolveInstance(query: string): Outcome<InstanceFactor> {
  const line = lineWith(table, instanceKey(query));
  if (line === undefined) return failure(finding("UNKNOWN_INSTANCE", { query, suggestions: near(query) }));
  const { provider, instance, hardware_id, count, source } = parse(line);
  const row = acceleratorOf(hardware_id);
  if (!row) throw new Error(`no row "${hardware_id}" in data/hardware.csv`);
  const hardware = factorOf(row, "exact");
  const share = { query, name: row.name, fraction: count };
  const findings = count < 1 ? [finding("FRACTIONAL_INSTANCE", share)] : [];
  return success({ instance, provider, hardware, count, source }, findings);
}

/** Every row, sorted by provider and instance. */
export function instanceRows(): InstanceRow[] {
  return linesOf(table).map(parse);
}

/** Rows whose instance, provider or hardware holds every word of the query; the row that it resolves to first. */
export function searchInstances(query: string): InstanceRow[] {
  const meant = instanceKey(query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (row: InstanceRow): number => (instanceKey(row.instance) === meant ? 0 : 1);
  const hits = instanceRows().filter((row) => rank(row) === 0 || words.every((word) => holds(row, word)));
  return hits.sort((a, b) => rank(a) - rank(b));
}

const holds = ({ instance, provider, hardware_id }: InstanceRow, word: string): boolean =>
  `${provider} ${instance} ${hardware_id}`.toLowerCase().includes(word);

function near(query: string): string[] {
  const wanted = instanceKey(query);
  return nearest(
    instanceRows().map(({ instance }) => ({ name: instance, gap: letterGap(wanted, instanceKey(instance)) })),
  );
}

function parse(line: string): InstanceRow {
  const [, provider = "", instance = "", hardware_id = "", count = "", note = "", source = ""] =
    line.split("\t");
  const [parts = "", whole = "1"] = count.split("/");
  return { provider, instance, hardware_id, count: Number(parts) / Number(whole), note, source };
}
