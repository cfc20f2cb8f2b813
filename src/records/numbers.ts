/** What a text says as a number: one value, several, or none. */
export type NumberReading =
  | { kind: "number"; value: number }
  | { kind: "ambiguous"; readings: string[] }
  | { kind: "none" };

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Groups of three after one kind of separator: 39,498 · 1 000 000 · 1_000.5 */
const GROUPED = /^[+-]?[1-9]\d{0,2}([, _\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
const COMMAS_OR_DOTS = /^[+-]?\d[\d.,]*\d$/;
const WITH_SUFFIX = /^(.*[\d.])\s*([A-Za-z]+)$/;

/** Powers of ten that people write after a number. A small m is left out: it means milli to some and minutes to others. */
const SUFFIXES = new Map([
  ["k", 3],
  ["K", 3],
  ["thousand", 3],
  ["M", 6],
  ["million", 6],
  ["B", 9],
  ["bn", 9],
  ["billion", 9],
]);

/**
 * Reads a number as people write it: `39,498`, `1.3M`, `370k`, `3.55e6`, `16.0`, `1 000`.
 * A comma before anything but groups of three digits may be a decimal comma, so `1,5` is ambiguous.
 * Anything else is no number: nothing, hexadecimal, NaN, Infinity, and what overflows a double.
 */
export function parseNumber(text: string): NumberReading {
  const trimmed = text.trim().replace(/^\u2212/, "-");
  if (PLAIN.test(trimmed)) return finite(trimmed);
  if (GROUPED.test(trimmed)) return finite(trimmed.replace(/[^\d.+-]/g, ""));
  if (COMMAS_OR_DOTS.test(trimmed)) return { kind: "ambiguous", readings: readingsOf(trimmed) };
  return withSuffix(trimmed);
}

function withSuffix(text: string): NumberReading {
  const [, head = "", suffix = ""] = WITH_SUFFIX.exec(text) ?? [];
  const exponent = SUFFIXES.get(suffix);
  if (exponent === undefined || /e/i.test(head)) return { kind: "none" };
  const reading = parseNumber(head);
  if (reading.kind === "number") return finite(`${reading.value}e${exponent}`);
  return reading.kind === "none" ? reading : suffixed(reading.readings, suffix);
}

/** The same readings with a suffix or unit behind each. */
export function suffixed(readings: readonly string[], suffix: string): NumberReading {
  return { kind: "ambiguous", readings: readings.map((r) => r + suffix) };
}

function finite(text: string): NumberReading {
  const value = Number(text);
  return Number.isFinite(value) ? { kind: "number", value } : { kind: "none" };
}

/** The last separator as a decimal point, and all of them as thousands separators. */
function readingsOf(text: string): string[] {
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const bare = (part: string) => part.replace(/[.,]/g, "");
  return [`${bare(text.slice(0, last))}.${text.slice(last + 1)}`, bare(text)];
}
