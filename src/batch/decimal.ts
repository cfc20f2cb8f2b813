const DECIMALS = 9;
const SCALE = 10 ** DECIMALS;

/**
 * A number as CSV results print it: at most nine decimals, no zeros at their end. The whole part and the decimals
 * are rounded apart, so that the fast lane gives the same digits.
 * @param value a finite number of at least 0
 */
export function decimalText(value: number): string {
  if (value >= 2 ** 53) return String(value);
  const whole = Math.floor(value);
  const decimals = Math.floor((value - whole) * SCALE + 0.5);
  if (decimals === 0) return String(whole);
  if (decimals === SCALE) return String(whole + 1);
  return `${whole}.${String(decimals).padStart(DECIMALS, "0").replace(/0+$/, "")}`;
}
