import { tokensOf } from "./spelling.ts";

/** A TPU said by generation and size: a slice, a core or a pod. */
export interface Slice {
  /** The chip's id in data/hardware.csv. */
  id: string;
  /** Chips in one of what was said. */
  chips: number;
  /** A pod without a size: counted in chips. */
  pod: boolean;
}

/** Slices of these are named by their cores, two a chip: v3-8 is 4 chips. The others by their chips: v5e-8 is 8. */
const coresPerChip: Record<string, number> = { v2: 2, v3: 2, v4: 2, v5p: 2, v7: 2, v5e: 1, v6e: 1 };

const generations = "v[2-47]|v5p|v5e|v5lite(?:pod)?|v6e|7x";
const bySize = new RegExp(`(?:^|[^a-z0-9]|tpus?)(${generations})[-_](\\d+)(?![\\w.]*\\d)`);
const byTopology = new RegExp(`(?:^|[^a-z0-9]|tpus?)(${generations})[-_ ](\\d+(?:x\\d+){1,2})\\b`);
const cores = /\b(\d+)[- ]cores?\b/;
const aside = /\b\d+[- ](?:core|chip)s?\b/g;
const setting = new Set(
  "tpu google cloud gcp pod pods slice slices vm vms node nodes device devices a with and".split(" "),
);

/** Reads "v3-8", "TPU v4-128", "v5e-2x4", "TPU v3 (8 cores)", "TPU v3 core", "TPU v4 pod"; undefined for anything else. */
export function sliceOf(folded: string): Slice | undefined {
  const topology = byTopology.exec(folded);
  if (topology)
    return alone(folded, topology, (chips) => chips.split("x").reduce((n, side) => n * Number(side), 1));
  const size = bySize.exec(folded);
  if (size) return alone(folded, size, (named, perChip) => Number(named) / perChip);
  return /core|pod/.test(folded) ? coreOrPod(folded) : undefined;
}

/** The slice that was matched, if the name says nothing else. */
function alone(
  folded: string,
  [match, written = "", size = ""]: RegExpExecArray,
  chipsOf: (size: string, perChip: number) => number,
): Slice | undefined {
  const rest = tokensOf(folded.replace(match, " ").replace(aside, " "));
  const generation = written === "7x" ? "v7" : written.startsWith("v5l") ? "v5e" : written;
  const chips = chipsOf(size, coresPerChip[generation] ?? 1);
  const isAlone = rest.every((token) => setting.has(token));
  return isAlone && chips > 0 ? { id: `tpu-${generation}`, chips, pod: false } : undefined;
}

function coreOrPod(folded: string): Slice | undefined {
  const size = Number(cores.exec(folded)?.[1] ?? 1);
  const tokens = tokensOf(folded.replace(cores, " core "));
  const generation = tokens.find((token) => token in coresPerChip);
  if (!generation || !tokens.includes("tpu")) return undefined;
  const rest = tokens.filter((token) => token !== generation && !setting.has(token));
  const id = `tpu-${generation}`;
  if (rest.length && rest.every((token) => /^cores?$/.test(token)))
    return size > 0 ? { id, chips: size / (coresPerChip[generation] ?? 1), pod: false } : undefined;
  const pod = tokens.some((token) => /^pods?$/.test(token));
  return pod && rest.length === 0 ? { id, chips: 1, pod } : undefined;
}
