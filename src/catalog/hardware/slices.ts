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

const slice = /(?:^|[^a-z0-9]|tpus?)(v[2-47]|v5p|v5e|v5lite(?:pod)?|v6e|7x)[-_](\d+)(?![\w.]*\d)/;
const sized = /\b(\d+)[- ]cores?\b/;
const setting = new Set(
  "tpu google cloud gcp pod pods slice slices vm vms node nodes device devices a with and".split(" "),
);

/** Reads "v3-8", "TPU v4-128", "TPU v3 (8 cores)", "TPU v3 core", "TPU v4 pod"; undefined for anything else. */
export function sliceOf(folded: string): Slice | undefined {
  const match = slice.exec(folded);
  if (match) {
    const rest = tokensOf(folded.replace(match[0], match[0].startsWith("tpu") ? "tpu " : " "));
    return rest.every((token) => setting.has(token)) ? chipsOf(`${match[1]}`, Number(match[2])) : undefined;
  }
  return /core|pod/.test(folded) ? namedPart(folded) : undefined;
}

function namedPart(folded: string): Slice | undefined {
  const size = sized.exec(folded);
  const tokens = tokensOf(folded.replace(sized, " core "));
  const generation = tokens.find((token) => token in coresPerChip);
  if (!generation || !tokens.includes("tpu")) return undefined;
  const rest = tokens.filter((token) => token !== generation && !setting.has(token));
  if (rest.length && rest.every((token) => /^cores?$/.test(token)))
    return chipsOf(generation, size ? Number(size[1]) : 1);
  const pod = tokens.some((token) => /^pods?$/.test(token));
  return pod && rest.length === 0 ? { id: `tpu-${generation}`, chips: 1, pod } : undefined;
}

function chipsOf(written: string, size: number): Slice | undefined {
  const generation = written === "7x" ? "v7" : written.startsWith("v5l") ? "v5e" : written;
  const perChip = coresPerChip[generation];
  if (perChip === undefined || size < 1) return undefined;
  return { id: `tpu-${generation}`, chips: size / perChip, pod: false };
}
