import { rounded } from "./rows.ts";

/** Generation by energy source (ids of energy-sources.csv), all in one unit of energy. */
export type Mix = Record<string, number>;

/** Sources that emit little over their life: nuclear and every renewable, bioenergy among them, as Ember and Our World in Data count. */
const LOW_CARBON = ["nuclear", "hydro", "wind", "solar", "bioenergy", "geothermal", "other_renewables"];

export interface MixShares {
  main_energy_source: string;
  main_source_share_pct: string;
  low_carbon_share_pct: string;
}

/** The largest source of a mix with its share, and the low-carbon share, in percent of `total` with one decimal. */
export function shares(mix: Mix, total: number): MixShares {
  const [main, most] = Object.entries(mix).reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  if (!main || total <= 0)
    return { main_energy_source: "", main_source_share_pct: "", low_carbon_share_pct: "" };
  const low = LOW_CARBON.reduce((sum, id) => sum + (mix[id] ?? 0), 0);
  return {
    main_energy_source: main,
    main_source_share_pct: rounded((100 * most) / total, 1),
    low_carbon_share_pct: rounded((100 * low) / total, 1),
  };
}

/** Sum over the sources of a mix. */
export function totalOf(mix: Mix): number {
  return Object.values(mix).reduce((sum, energy) => sum + energy, 0);
}
