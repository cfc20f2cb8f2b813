/** Digits of a double that are the same whichever way it was computed. */
const SURE_DIGITS = 15;

/** A number in plain decimal notation, never `1e-7`, without the last digits' noise of binary fractions. */
export function plainDecimal(value: number): string {
  const [mantissa = "", exponent = "0"] = String(Number(value.toPrecision(SURE_DIGITS))).split("e");
  const shift = Number(exponent);
  if (shift === 0) return mantissa;
  const [whole = "", fraction = ""] = mantissa.split(".");
  if (shift < 0) return `0.${"0".repeat(-shift - whole.length)}${whole}${fraction}`;
  return `${whole}${fraction.padEnd(shift, "0")}`;
}
