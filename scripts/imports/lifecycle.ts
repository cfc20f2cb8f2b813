import type { Row } from "../csv.ts";
import { type Mix, totalOf } from "./mix.ts";
import { gridRow, rounded } from "./rows.ts";

/** How a lifecycle figure came about, as the column `derived` says it. */
const LIFECYCLE_BASIS = "generation mix x IPCC 2014 medians";

/** Median lifecycle gCO2eq/kWh by id of energy-sources.csv. */
export function lifecycleFactors(energySources: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(energySources.map((r) => [r.id ?? "", Number(r.lifecycle_g_per_kwh)]));
}

/**
 * The lifecycle row that belongs to a direct one: each source's share of the mix times its median, summed.
 * Empty where the mix generates nothing.
 */
export function lifecycleRows(direct: Row, mix: Mix, factors: ReadonlyMap<string, number>): Row[] {
  const total = totalOf(mix);
  if (total <= 0) return [];
  const grams = Object.entries(mix).reduce((sum, [id, energy]) => sum + energy * factorOf(id, factors), 0);
  return [
    gridRow({
      ...direct,
      g_per_kwh: rounded(grams / total, 2),
      kind: "lifecycle",
      gas_basis: "CO2eq",
      derived: LIFECYCLE_BASIS,
    }),
  ];
}

function factorOf(id: string, factors: ReadonlyMap<string, number>): number {
  const factor = factors.get(id);
  if (factor === undefined) throw new Error(`no lifecycle figure for "${id}" in data/energy-sources.csv`);
  return factor;
}
