import { G_PER_KG, G_PER_LB, KG_PER_T } from "../core/units.ts";
import { type Printed, printed, printedPerhapsInPounds } from "./printed.ts";

/** What a claim is about; energy in kWh, emissions in kg CO2eq. */
export type Quantity = "energy" | "co2eq";

const KG_PER_SHORT_TON = (2000 * G_PER_LB) / G_PER_KG;

/** What one of a unit is in kWh or kg. Spellings are matched as they stand, then in lower case. */
const units: Record<Quantity, Record<string, number>> = {
  energy: {
    Wh: 1e-3,
    kWh: 1,
    MWh: 1e3,
    GWh: 1e6,
    TWh: 1e9,
    MJ: 1 / 3.6,
    GJ: 1e3 / 3.6,
    wh: 1e-3,
    kwh: 1,
    mwh: 1e3,
    gwh: 1e6,
  },
  co2eq: {
    ...{ g: 1e-3, gram: 1e-3, grams: 1e-3, kg: 1, kgs: 1, kilogram: 1, kilograms: 1 },
    ...{ t: KG_PER_T, mt: KG_PER_T, ton: KG_PER_T, tons: KG_PER_T, tonne: KG_PER_T, tonnes: KG_PER_T },
    ...{ Mt: 1e9, kt: 1e6, lb: G_PER_LB / G_PER_KG, lbs: G_PER_LB / G_PER_KG, pounds: G_PER_LB / G_PER_KG },
    ...{ "short tons": KG_PER_SHORT_TON, "metric tons": KG_PER_T, "metric tonnes": KG_PER_T },
  },
};

const NUMBER_WITH_UNIT = /(\d[\d.,_\u00a0\u2009\u202f]*(?:e[+-]?\d+)?)\s*((?:(?:metric|short) )?[A-Za-z]+)/g;
const GAS = /\s*CO[2₂]?[-\s]?(?:equivalents?|equiv|eq|e)?\.?(?![A-Za-z])/gi;

/** What one of a unit is in kWh or kg; undefined where it is no unit of the quantity. */
export function unitOf(quantity: Quantity, text: string): number | undefined {
  const word = text.replace(GAS, "").trim();
  const known = units[quantity];
  return [word, word.toLowerCase()].filter((w) => Object.hasOwn(known, w)).map((w) => known[w])[0];
}

/**
 * Reads a claim as written: `26 lbs`, `137 tCO2eq`, `gross 4.8 t / net 4.3 t`, `1,287 MWh`, or a bare number.
 * @param bareUnit what one of a number without a unit is in kWh or kg
 * @param near the value as a number elsewhere; of several amounts in a text, the one that agrees with it is meant
 */
export function claimOf(quantity: Quantity, text: string, bareUnit = 1, near?: number): Printed | undefined {
  const plain = text.replace(GAS, "").trim();
  const amounts = [...plain.matchAll(NUMBER_WITH_UNIT)].flatMap(([whole, digits = "", word = ""]) => {
    const unit = unitOf(quantity, word);
    const amount = unit === undefined ? undefined : printed(digits.replace(/[.,]$/, ""), unit);
    return amount ? [{ ...amount, text: whole }] : [];
  });
  const bare = bareUnit === 1 ? printedPerhapsInPounds(plain) : printed(plain, bareUnit);
  const all = bare ? [bare] : amounts;
  return near === undefined ? all[0] : all.find(({ low, cut }) => low <= near && near <= cut);
}
