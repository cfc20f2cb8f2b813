import { failure, finding, type Outcome, type Place, success } from "../diagnostics/diagnostic.ts";
import { parseDuration } from "./durations.ts";
import { type NumberReading, parseNumber } from "./numbers.ts";
import { parseQuantity } from "./quantities.ts";
import { type Dimension, ONE, type Unit } from "./units.ts";

/** The numbers of a run by their names in files; the unit stands in the name, hours have none to add. */
export type NumericField =
  | "count"
  | "hours"
  | "hardware_hours"
  | "year"
  | "power_w"
  | "pue"
  | "intensity_g_per_kwh"
  | "energy_kwh"
  | "memory_gb";

/** What a field takes. */
export interface FieldRule {
  dimension?: Dimension;
  /** Ends the sentence "takes …". */
  expected: string;
  mend: string;
  /** Whether a finite number lies in the field's range. */
  accepts: (value: number) => boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const positive = (value: number) => value > 0;
const notNegative = (value: number) => value >= 0;

/** The range of every field; `recordSchema` says the same in zod, and a test holds both equal. */
export const fieldRules: Record<NumericField, FieldRule> = {
  count: {
    expected: "a positive whole number",
    mend: 'write how many devices there were, such as "8"',
    accepts: (value) => Number.isSafeInteger(value) && value > 0,
  },
  hours: {
    dimension: "time",
    expected: "a positive time",
    mend: 'write hours ("48") or a time with its unit: "48h", "90m", "14.8d", "950400s", "2d12h"',
    accepts: positive,
  },
  hardware_hours: {
    dimension: "time",
    expected: "a positive number of hours",
    mend: 'write devices times hours, such as "384"',
    accepts: positive,
  },
  year: {
    expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    mend: 'write the year of training, such as "2024"',
    accepts: (value) => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR,
  },
  power_w: {
    dimension: "power",
    expected: "a positive number of watts",
    mend: 'write watts per device, such as "300"',
    accepts: positive,
  },
  pue: {
    expected: "a ratio of at least 1, provider or average",
    mend: 'write facility energy over hardware energy, such as "1.1"',
    accepts: (value) => value >= 1,
  },
  intensity_g_per_kwh: {
    dimension: "intensity",
    expected: "a number of gCO2eq/kWh, 0 or more",
    mend: 'write grams per kilowatt-hour, such as "350"',
    accepts: notNegative,
  },
  energy_kwh: {
    dimension: "energy",
    expected: "a number of kWh, 0 or more",
    mend: 'write kilowatt-hours at the hardware, such as "115.2"',
    accepts: notNegative,
  },
  memory_gb: {
    dimension: "memory",
    expected: "a positive number of GB",
    mend: 'write gigabytes of main memory, such as "512"',
    accepts: positive,
  },
};

/**
 * Reads one number of a run, from a flag, a cell or JSON, and holds it to its range.
 * @param given text as people write it, or a number already
 * @param where the flag or cell, for the finding
 * @param unit the unit of a number without one, from the column's header
 */
export function readNumber(
  field: NumericField,
  given: string | number,
  where?: Place,
  unit: Unit = ONE,
): Outcome<number> {
  const text = String(given);
  const reading = readingOf(field, given, unit);
  if (reading.kind === "ambiguous") {
    return failure(finding("AMBIGUOUS_NUMBER", { field, value: text, readings: reading.readings }, where));
  }
  if (reading.kind === "number" && fieldRules[field].accepts(reading.value)) return success(reading.value);
  const { expected, mend } = fieldRules[field];
  return failure(finding("INVALID_VALUE", { field, value: text, expected, mend }, where));
}

/** Reads a PUE: a ratio, or where to take it from. */
export function readPue(given: string | number, where?: Place): Outcome<number | "provider" | "average"> {
  const word = String(given).trim().toLowerCase();
  if (word === "provider" || word === "average") return success(word);
  return readNumber("pue", given, where);
}

function readingOf(field: NumericField, given: string | number, unit: Unit): NumberReading {
  if (typeof given === "number") return scaled(given, unit);
  const { dimension } = fieldRules[field];
  if (dimension === "time") return parseDuration(given, unit);
  if (dimension) return parseQuantity(given, dimension, unit);
  const reading = parseNumber(given);
  return reading.kind === "none" && field === "year" ? yearOfDate(given) : reading;
}

function scaled(value: number, unit: Unit): NumberReading {
  const inside = (value * unit.mul) / unit.div;
  return Number.isFinite(inside) ? { kind: "number", value: inside } : { kind: "none" };
}

const DATES = [/^(\d{4})[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[T ].*)?$/, /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/];

/** The year of a date: 2023-03-27, 2023-03, 2024-07-19T15:57:43, 27/03/2023. */
function yearOfDate(text: string): NumberReading {
  const year = DATES.map((date) => date.exec(text.trim())?.[1]).find(Boolean);
  return year === undefined ? { kind: "none" } : { kind: "number", value: Number(year) };
}
