interface Scale {
  factor: number;
  unit: string;
}

const ENERGY: Scale[] = [
  { factor: 1e9, unit: "TWh" },
  { factor: 1e6, unit: "GWh" },
  { factor: 1e3, unit: "MWh" },
  { factor: 1, unit: "kWh" },
  { factor: 1e-3, unit: "Wh" },
];

const MASS: Scale[] = [
  { factor: 1e9, unit: "Mt" },
  { factor: 1e6, unit: "kt" },
  { factor: 1e3, unit: "t" },
  { factor: 1, unit: "kg" },
  { factor: 1e-3, unit: "g" },
  { factor: 1e-6, unit: "mg" },
];

/** Energy in kWh in a fitting unit with three significant figures: `115 kWh`, `1.29 GWh`. */
export function energyText(kwh: number): string {
  return scaled(kwh, ENERGY);
}

/** Mass of CO2eq in kg in a fitting unit with three significant figures: `37.7 kg CO2eq`. */
export function co2eqText(kg: number): string {
  return `${massText(kg)} CO2eq`;
}

/** Mass in kg in a fitting unit with three significant figures: `37.7 kg`. */
export function massText(kg: number): string {
  return scaled(kg, MASS);
}

/** A number with three significant figures and thousands separated: `1,080,000` stays exact where it is an integer below 10^7. */
export function figure(value: number): string {
  if (value === 0) return "0";
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return grouped(value, 0);
  return significant(value);
}

/** A factor as the tables or the user give it: up to six significant figures, no trailing zeros. */
export function exact(value: number): string {
  if (Number.isInteger(value)) return grouped(value, 0);
  return String(Number(value.toPrecision(6)));
}

function scaled(value: number, scales: readonly Scale[]): string {
  if (value === 0) return `0 ${scales.find((s) => s.factor === 1)?.unit}`;
  const rounded = Number(value.toPrecision(3));
  const scale = scales.find((s) => rounded >= s.factor) ?? scales.at(-1);
  return scale ? `${significant(value / scale.factor)} ${scale.unit}` : significant(value);
}

function significant(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  if (magnitude < -6 || magnitude >= 15) return value.toExponential(2);
  return grouped(rounded, Math.max(0, 2 - magnitude));
}

function grouped(value: number, decimals: number): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
