import { G_PER_KG, G_PER_LB } from "../core/units.ts";
import { parseNumber } from "../records/numbers.ts";

/** A number as it was printed, and the values that print the same. */
export interface Printed {
  text: string;
  value: number;
  /** The least and the greatest value that round to the printed digits. */
  low: number;
  high: number;
  /** The greatest value that gives the printed digits when it is cut off instead of rounded. */
  cut: number;
  /** As `low` and `high`, where zeros at the end are no digits, however many, down to two digits. */
  roughLow: number;
  roughHigh: number;
}

/** Digits that are taken as meant where a whole number ends in zeros: 30,000 is 30 thousand, not 3 ten thousands. */
const LEAST_DIGITS = 2;
/** Digits from which on a number is likely to be converted from another unit. */
const CONVERTED_DIGITS = 8;
const KG_PER_LB = G_PER_LB / G_PER_KG;
const CONVERSION_ERROR = 1e-8;
const PARTS = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i;

/**
 * Reads the digits of a number: `26` is anything from 25.5 to 26.5, `24.69` from 24.685 to 24.695, `36000` from 35,500
 * to 36,500. undefined where the text is no number.
 * @param unit what one of it is in the unit wanted, such as 1000 for tonnes in kg
 */
export function printed(text: string, unit = 1): Printed | undefined {
  const reading = parseNumber(text);
  if (reading.kind !== "number") return undefined;
  const { value } = reading;
  const at = (steps: number, step: number): number => (value + steps * step) * unit;
  const step = stepOf(text, value, true);
  const rough = stepOf(text, value, false);
  return {
    text,
    value: value * unit,
    low: at(-0.5, step),
    high: at(0.5, step),
    cut: at(1, step),
    roughLow: at(-0.5, rough),
    roughHigh: at(0.5, rough),
  };
}

/** A number that may have been converted from pounds: 11.79340162 kg is 26 lb, so its digits are those of 26. */
export function printedPerhapsInPounds(text: string): Printed | undefined {
  const plain = printed(text);
  if (!plain || significantDigits(text) < CONVERTED_DIGITS) return plain;
  const pounds = Number((plain.value / KG_PER_LB).toPrecision(6));
  const same = Math.abs(pounds * KG_PER_LB - plain.value) <= CONVERSION_ERROR * plain.value;
  const inPounds = same ? printed(String(pounds), KG_PER_LB) : undefined;
  return inPounds ? { ...inPounds, text } : plain;
}

/** Zeros at the ends only place the others: 10600000 has three. */
const significantDigits = (text: string): number => text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;

/**
 * What one of the last digit is worth.
 * @param inThousands whether zeros at the end are taken for the unit that was printed in, and so come in threes: 520,000
 * is 520 thousand, and 120 just that
 */
function stepOf(text: string, value: number, inThousands: boolean): number {
  const plain = text.trim().replace(/[, _\u00a0\u2009\u202f]/g, "");
  const [, , whole = "", decimals = "", exponent = "0"] = PARTS.exec(plain) ?? [];
  if (decimals) return 10 ** (Number(exponent) - decimals.length);
  const digits = whole || String(Math.abs(value));
  const zeros = Math.min(/0*$/.exec(digits)?.[0].length ?? 0, digits.length - LEAST_DIGITS);
  const thousands = 3 * Math.floor((digits.length - 1) / 3);
  return 10 ** (Number(exponent) + Math.max(0, inThousands ? Math.min(zeros, thousands) : zeros));
}
