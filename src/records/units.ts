import {
  G_PER_KG,
  G_PER_LB,
  HOURS_PER_DAY,
  MINUTES_PER_HOUR,
  SECONDS_PER_HOUR,
  WH_PER_KWH,
} from "../core/units.ts";

/** How a unit turns into the one used inside: value × mul / div. Two factors, so that 950400 s is exactly 264 h. */
export interface Unit {
  mul: number;
  div: number;
  /** Its usual sign; empty for plain numbers. */
  sign: string;
}

/** What a number measures; each has one unit inside: h, W, kWh, gCO2eq/kWh, GB. */
export type Dimension = "time" | "power" | "energy" | "intensity" | "memory";

/** The unit used inside. */
export const ONE: Unit = { mul: 1, div: 1, sign: "" };

const times = (mul: number): Unit => ({ ...ONE, mul });
const per = (div: number): Unit => ({ ...ONE, div });

const DAYS_PER_WEEK = 7;
const KWH_PER_MWH = 1000;
const KWH_PER_GWH = 1_000_000;

const spellings: Record<Dimension, [string, Unit][]> = {
  time: [
    ["h hr hrs hour hours gpu-hours", ONE],
    ["m min mins minute minutes", per(MINUTES_PER_HOUR)],
    ["s sec secs second seconds", per(SECONDS_PER_HOUR)],
    ["d day days", times(HOURS_PER_DAY)],
    ["w wk week weeks", times(HOURS_PER_DAY * DAYS_PER_WEEK)],
  ],
  power: [
    ["W w watt watts Watt Watts", ONE],
    ["kW kw KW", times(1000)],
  ],
  energy: [
    ["kWh kwh KWh KWH kilowatt-hours", ONE],
    ["Wh wh", per(WH_PER_KWH)],
    ["MWh MWH mwh", times(KWH_PER_MWH)],
    ["GWh GWH gwh", times(KWH_PER_GWH)],
  ],
  intensity: [
    ["g/kWh g/kwh kg/MWh t/GWh", ONE],
    ["kg/kWh kg/kwh t/MWh", times(G_PER_KG)],
    ["lb/MWh lbs/MWh", { ...ONE, mul: G_PER_LB, div: KWH_PER_MWH }],
  ],
  memory: [
    ["GB gb", ONE],
    ["TB tb", times(1000)],
    ["MB mb", per(1000)],
  ],
};

const units = Object.fromEntries(
  Object.entries(spellings).map(([dimension, rows]) => [
    dimension,
    new Map(rows.flatMap(([names, unit]) => named(names.split(" "), unit))),
  ]),
) as Record<Dimension, Map<string, Unit>>;

function named(names: readonly string[], unit: Unit): [string, Unit][] {
  return names.map((name) => [name, { ...unit, sign: names[0] ?? "" }]);
}

/** The unit that a text names, as in `[g CO₂eq/kWh]`, `(hours)` or `950400s`; undefined where it is none of the dimension. */
export function unitOf(dimension: Dimension, text: string): Unit | undefined {
  const plain = text
    .replace(/\s*CO[2₂](?:-?eq?)?\s*/i, "")
    .replace(/\s+/g, "")
    .replace(/perkWh$/i, "/kWh");
  const known = units[dimension];
  return (
    known.get(plain) ??
    (dimension === "time" && plain.length > 1 ? known.get(plain.toLowerCase()) : undefined)
  );
}
