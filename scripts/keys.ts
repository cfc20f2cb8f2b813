const keys: Record<string, string[]> = {
  "hardware.csv": ["id"],
  "cpus.csv": ["id"],
  "hardware-ambiguous.csv": ["name"],
  "instances.csv": ["provider", "instance"],
  "regions.csv": ["id"],
  "cloud-regions.csv": ["provider", "region"],
  "region-ambiguous.csv": ["name"],
  "grid.csv": ["region", "kind", "year"],
  "grid-provider.csv": ["region", "kind", "year"],
  "grid-egrid.csv": ["region", "kind", "year"],
  "energy-sources.csv": ["id"],
  "pue.csv": ["scope", "year"],
  "constants.csv": ["id"],
  "sources.csv": ["id"],
};

/** The columns that together name a row of a table, and by which it is sorted. */
export function keysOf(file: string): string[] {
  const found = keys[file];
  if (!found) throw new Error(`data/${file} has no key in scripts/keys.ts`);
  return found;
}
