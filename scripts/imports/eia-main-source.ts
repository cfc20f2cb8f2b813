import type { Row } from "../csv.ts";
import { type Mix, shares, totalOf } from "./mix.ts";

/** Emissions of the years after the last mix, with what that mix was. */
export interface LaterYear {
  /** CO2 by fuel in tonnes, of this year and of the last one with a mix. */
  co2: Row;
  lastCo2: Row;
  lastMix: Mix;
  /** Generation of all named fuels in MWh, and the low-carbon part of it (0 to 1). */
  totalMwh: number;
  lowCarbon: number;
}

/** Columns of EIA's emissions, by the fuel of the mix. */
const fuels: Record<string, string> = { coal: "coal", gas: "gas", oil: "petroleum" };
/** Percentage points by which the first must lead the second, for the estimate is good to about 4. */
const LEAD = 5;

/**
 * The main energy source of a year without a mix: fossil fuels by their CO2 at the last known CO2 per MWh, the others
 * by their last shares of the year's low-carbon generation. Empty where two of them are too close to tell.
 */
export function laterMainSource(year: LaterYear): string {
  const mix = estimatedMix(year);
  const [first = 0, second = 0] = Object.values(mix).sort((a, b) => b - a);
  const lead = (100 * (first - second)) / year.totalMwh;
  return lead >= LEAD ? shares(mix, totalOf(mix)).main_energy_source : "";
}

function estimatedMix({ co2, lastCo2, lastMix, totalMwh, lowCarbon }: LaterYear): Mix {
  const fossil = Object.entries(fuels).map(([id, column]): [string, number] => {
    const last = Number(lastCo2[column]);
    return [id, last > 0 ? (Number(co2[column]) * (lastMix[id] ?? 0)) / last : 0];
  });
  const clean = Object.entries(lastMix).filter(([id]) => !(id in fuels) && id !== "other_fossil");
  const lastClean = clean.reduce((sum, [, mwh]) => sum + mwh, 0);
  const rest = clean.map(([id, mwh]): [string, number] => [
    id,
    lastClean > 0 ? (mwh / lastClean) * lowCarbon * totalMwh : 0,
  ]);
  return Object.fromEntries([...fossil, ...rest]);
}
