import type { RunFlags } from "./estimate-flags.ts";

/** The flags whose names are alternatives here, where `estimate` sums them. */
const HARDWARE = ["gpu", "tpu", "hardware", "instance"] as const;

/** What `co2ml compare` takes beside the flags that describe a run. */
export interface CompareFlags extends RunFlags {
  regions?: string[];
  top?: string;
  speedup?: string[];
  range?: boolean;
  format: "table" | "json" | "csv" | "markdown";
  json?: boolean;
  csv?: boolean;
  quiet?: boolean;
  color: boolean;
}

/**
 * The flags of every alternative: each hardware in each region in each year, in the order given. Commas part
 * alternatives; a CPU beside other hardware belongs to every alternative.
 * @param more regions beside those of --region
 */
export function alternativesOf(flags: RunFlags, more: readonly string[]): RunFlags[] {
  const { gpu, tpu, hardware, instance, cpu, region, year, ...job } = flags;
  const named = HARDWARE.flatMap((flag) =>
    listOf(flags[flag]).map((name): RunFlags => ({ [flag]: flag === "instance" ? name : [name] })),
  );
  const cpus = listOf(cpu).map((name): RunFlags => ({ cpu: [name] }));
  const pieces = named.length ? named.map((one) => ({ ...one, ...(cpu && { cpu }) })) : cpus;
  const regions = [...new Set([...listOf(region), ...more])].map((name): RunFlags => ({ region: name }));
  const years = listOf(year).map((name): RunFlags => ({ year: name }));
  return product(product(pieces, regions), years).map((one) => ({ ...job, ...one }));
}

/** The texts between commas. */
export function listOf(texts: string | readonly string[] | undefined): string[] {
  return [texts ?? []].flat().flatMap((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );
}

function product(some: RunFlags[], others: RunFlags[]): RunFlags[] {
  const second = others.length ? others : [{}];
  return (some.length ? some : [{}]).flatMap((a) => second.map((b) => ({ ...a, ...b })));
}
