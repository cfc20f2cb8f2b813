import { G_PER_KG, G_PER_LB } from "../../core/units.ts";
import type { Slip, SlipFinder } from "./slip.ts";

const LB_PER_KG = G_PER_KG / G_PER_LB;
const TONNES_PER_SHORT_TON = 2 / LB_PER_KG;
const MJ_PER_KWH = 3.6;
/** Mass of carbon in CO2: 12 of 44. */
const CARBON_IN_CO2 = 12 / 44;

const figure = (id: string, factor: number, text: string): Slip => ({ id, factor, text, part: "figure" });

/** Mistakes of the unit or the decimal point. */
export const units: SlipFinder = ({ quantity }) => [
  figure(
    "factor_1000",
    1e3,
    "a thousand times too large: a unit was mistaken (g for kg, kg for t, Wh for kWh)",
  ),
  figure(
    "factor_1000",
    1e-3,
    "a thousand times too small: a unit was mistaken (kg for g, t for kg, MWh for kWh)",
  ),
  figure("factor_1000000", 1e6, "a million times too large: a unit was mistaken twice"),
  figure("factor_1000000", 1e-6, "a million times too small: a unit was mistaken twice"),
  ...(quantity === "energy" ? energyUnits : massUnits),
];

const energyUnits = [
  figure("megajoules", MJ_PER_KWH, "the figure is in MJ, not kWh"),
  figure("megajoules", 1 / MJ_PER_KWH, "divided by 3.6 as if it were in MJ"),
];

const massUnits = [
  figure("pounds", LB_PER_KG, "the figure is in pounds, not kilograms (1 kg is 2.2046 lb)"),
  figure("pounds", 1 / LB_PER_KG, "multiplied by 0.4536 as if it were in pounds"),
  figure(
    "short_tons",
    1 / TONNES_PER_SHORT_TON,
    "the figure is in short tons, not tonnes (1 t is 1.1023 short tons)",
  ),
  figure("short_tons", TONNES_PER_SHORT_TON, "multiplied by 0.9072 as if it were in short tons"),
  figure("carbon", CARBON_IN_CO2, "the figure is of carbon, not of CO2 (12/44)"),
  figure("carbon", 1 / CARBON_IN_CO2, "multiplied by 44/12 as if it were of carbon"),
];

/** A decimal point in the wrong place. */
export const decimalPoint: SlipFinder = () =>
  [10, 100, 1e4, 1e5].flatMap((factor) => [
    figure("decimal_point", factor, `${factor} times too large: the decimal point is in the wrong place`),
    figure("decimal_point", 1 / factor, `${factor} times too small: the decimal point is in the wrong place`),
  ]);
