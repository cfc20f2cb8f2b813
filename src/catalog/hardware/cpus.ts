import table from "../generated/cpus.ts";
import { linesOf } from "../lookup.ts";
import { textIndex } from "../text-index.ts";
import { cpuId, cpuReadings, isLikeCpu } from "./cpu-spelling.ts";
import type { Meaning } from "./names.ts";
import { contradicts } from "./noise.ts";
import type { HardwareRow } from "./rows.ts";
import { keyOf } from "./spelling.ts";

const find = textIndex(table);
const ambiguous = "?";

/** The CPU with a key of the compiled table. */
export function cpuOf(key: string): HardwareRow | undefined {
  const line = find(key);
  return line === undefined ? undefined : parse(line);
}

/** Every CPU, in the order of data/cpus.csv. */
export function cpus(): HardwareRow[] {
  return linesOf(table)
    .map(parse)
    .filter((row) => row !== undefined);
}

/** What a folded name means among the CPUs. */
export function cpuMeaning(folded: string): Meaning | undefined {
  if (!isLikeCpu(folded)) return undefined;
  for (const tokens of cpuReadings(folded)) {
    const line = find(keyOf(tokens));
    if (line === undefined) continue;
    const [key = "", mark, id = "", others = "", reason = ""] = line.split("\t");
    if (mark === ambiguous)
      return { id, others: others ? others.split("|") : [], ambiguous: true, reason, exact: false };
    const vendor = () => parse(line)?.vendor ?? "";
    if (!contradicts(folded.split(/[^a-z]+/), vendor))
      return { id: key, others: [], ambiguous: false, reason: "", exact: false };
  }
  return undefined;
}

const number = (text: string | undefined): number | null => (text ? Number(text) : null);
const list = (text: string | undefined): string[] => (text ? text.split("|") : []);

function parse(line: string): HardwareRow | undefined {
  const [, name = "", tdp, cores, year, basis = "", source = "", confirmed, aliases, note = ""] =
    line.split("\t");
  if (name === ambiguous) return undefined;
  return {
    id: cpuId(name),
    name,
    vendor: /^(?:Intel|AMD|NVIDIA)(?= )/.exec(name)?.[0] ?? "",
    kind: "cpu",
    variant: "",
    unit: "socket",
    chips_per_unit: 1,
    tdp_w: number(tdp),
    measured_w: null,
    measured_source: null,
    memory_gb: null,
    cores: number(cores),
    year: number(year),
    basis,
    source,
    confirmed_by: list(confirmed),
    datasheet: "",
    aliases: list(aliases),
    note,
  };
}
