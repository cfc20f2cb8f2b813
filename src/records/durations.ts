import { type NumberReading, parseNumber } from "./numbers.ts";
import { parseQuantity } from "./quantities.ts";
import { ONE, type Unit, unitOf } from "./units.ts";

const PART = /(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gy;

/**
 * Reads a duration in hours: a number in the unit of its column or flag (hours unless said), or with its own:
 * `48h`, `90m`, `14.8d`, `950400s`, `2d12h`, `1w`. Months and years have no fixed length and are refused.
 */
export function parseDuration(text: string, bareUnit: Unit = ONE): NumberReading {
  const reading = parseQuantity(text, "time", bareUnit);
  return reading.kind === "none" ? parseCompound(text.trim()) : reading;
}

/** Two or more parts from the longest unit to the shortest: `2d12h`, `1h 30min`. */
function parseCompound(text: string): NumberReading {
  let hours = 0;
  let longest = Number.POSITIVE_INFINITY;
  let end = 0;
  PART.lastIndex = 0;
  for (let part = PART.exec(text); part; part = PART.exec(text)) {
    const unit = unitOf("time", part[2]!);
    const number = parseNumber(part[1]!);
    if (!unit || number.kind !== "number" || unit.mul / unit.div >= longest) return { kind: "none" };
    longest = unit.mul / unit.div;
    hours += (number.value * unit.mul) / unit.div;
    end = PART.lastIndex;
  }
  return end > 0 && end === text.length ? { kind: "number", value: hours } : { kind: "none" };
}
