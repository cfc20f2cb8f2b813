import { type NumberReading, parseNumber, suffixed } from "./numbers.ts";
import { type Dimension, ONE, type Unit, unitOf } from "./units.ts";

const NUMBER_AND_REST = /^([+\-\u2212]?[\d.][\d.,_ \u00a0\u2009\u202f]*(?:[eE][+-]?\d+)?)\s*(\S.*)$/;

/**
 * Reads a number with the unit written behind it (`300 W`, `1,287 MWh`), or in the unit of its column.
 * @param bareUnit the unit of a number without one: that of its column
 */
export function parseQuantity(text: string, dimension: Dimension, bareUnit: Unit = ONE): NumberReading {
  const bare = parseNumber(text);
  if (bare.kind !== "none") return inUnit(bare, bareUnit);
  const [, head = "", rest = ""] = NUMBER_AND_REST.exec(text.trim()) ?? [];
  const unit = unitOf(dimension, rest);
  if (!unit) return { kind: "none" };
  const number = parseNumber(head);
  return number.kind === "ambiguous" ? suffixed(number.readings, ` ${rest}`) : inUnit(number, unit);
}

function inUnit(reading: NumberReading, unit: Unit): NumberReading {
  if (reading.kind !== "number") return reading;
  const value = (reading.value * unit.mul) / unit.div;
  return Number.isFinite(value) ? { kind: "number", value } : { kind: "none" };
}
