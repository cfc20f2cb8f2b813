import { lineOf, type Rule } from "./rule.ts";

/** The oldest lignite and oil plants stay below this, in g/kWh. */
const DIRTIEST = 1310;
/** The best gas plants stay above this, in g/kWh, lifecycle or direct. */
const CLEANEST_FOSSIL = 220;
/** What low-carbon sources themselves may add: bioenergy over its life; the fossil part of burnt waste at the stack. */
const LOW_CARBON_ADDS = { lifecycle: 250, direct: 60 };
/** Where the report counts no bioenergy as low-carbon, next to nothing. */
const CANADA_ADDS = 5;

/** Places where the two leave the range for a reason: burnt waste (DC, ME), figures rounded to one digit (PE, YT). */
const slackOf: Record<string, number> = { "US-DC": 2, "US-ME": 2, "CA-PE": 4, "CA-YT": 1.2 };

/** An intensity and the low-carbon share of its own row must agree: 90 percent low-carbon cannot be 700 g/kWh. */
export const mixPlausible: Rule = {
  name: "mix-plausible",
  description:
    "the intensity lies where the row's own low-carbon share allows, and the main source's share within the mix",
  check: (tables) =>
    (tables["grid.csv"] ?? []).flatMap((row, index) => {
      if (!row.low_carbon_share_pct) return [];
      const [least, most] = range(row);
      const g = Number(row.g_per_kwh);
      if (g >= least && g <= most) return [];
      return [
        {
          file: "grid.csv",
          line: lineOf(index),
          column: "g_per_kwh",
          actual: row.g_per_kwh ?? "",
          expected: `${Math.round(least)} to ${Math.round(most)} at ${row.low_carbon_share_pct} % low-carbon`,
          tip: "trace both figures to the source; was one of them mistyped, or the unit changed?",
        },
      ];
    }),
};

function range(row: Record<string, string>): [number, number] {
  const fossil = 1 - Number(row.low_carbon_share_pct) / 100;
  const isCanadian = /^CA-/.test(row.region ?? "") && row.kind === "direct";
  const adds = isCanadian ? CANADA_ADDS : LOW_CARBON_ADDS[row.kind as "lifecycle" | "direct"];
  const slack = row.kind === "direct" ? (slackOf[row.region ?? ""] ?? 1) : 1;
  return [fossil * CLEANEST_FOSSIL - 5, (fossil * DIRTIEST + adds) * slack];
}
