/** Text of a tick in thousands and millions: 0.01, 1, 10k, 1M. */
const SHORT =
  "datum.value >= 1e9 ? format(datum.value / 1e9, ',~r') + 'G' : datum.value >= 1e6 ? format(datum.value / 1e6, ',~r') + 'M' : datum.value >= 1e3 ? format(datum.value / 1e3, ',~r') + 'k' : format(datum.value, '~r')";

/** A logarithmic axis over whole decades, with at most so many ticks. */
export function logAxis(title: string, values: readonly number[], most = 8): Record<string, unknown> {
  const [low, high] = decades(values);
  const step = Math.ceil((high - low + 1) / most);
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step));
  return {
    title,
    scale: { type: "log", domain: [10 ** low, 10 ** high] },
    axis: { values: ticks, labelExpr: SHORT },
  };
}

/** Exponents of the decades around positive values; 0 and 1 of none. */
export function decades(values: readonly number[]): [low: number, high: number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [0, 1];
  const low = Math.floor(Math.log10(positive.reduce((a, b) => Math.min(a, b))));
  const high = Math.ceil(Math.log10(positive.reduce((a, b) => Math.max(a, b))));
  return [low, Math.max(high, low + 1)];
}

/** Share of a drawing's size at which a value stands on an axis over decades. */
export function logShare([low, high]: [number, number]): (value: number) => number {
  return (value) => (Math.log10(value) - low) / (high - low);
}

/** A linear axis from 0. */
export function fromZero(title: string): Record<string, unknown> {
  return { title, scale: { zero: true }, axis: { labelExpr: SHORT, tickCount: 5 } };
}

/** `2012–16`, or one year. */
export function shortYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${String(last).slice(-2)}`;
}

/** The axis of some years; many of them stand aslant. */
export function yearsAxis(title: string | null, years: readonly unknown[]): Record<string, unknown> {
  const aslant = new Set(years).size > LEVEL;
  return { field: "years", type: "ordinal", sort: null, title, axis: { labelAngle: aslant ? -45 : 0 } };
}

/** Years whose labels find room beside each other. */
const LEVEL = 6;
