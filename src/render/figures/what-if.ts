import type { Findings } from "../../survey/survey.ts";
import { massText, figure as number } from "../quantity.ts";
import { counted } from "../survey/table.ts";
import { fromZero } from "./axes.ts";
import type { Figure } from "./figure.ts";
import { shortName } from "./labels.ts";

const NAMES = { as_is: "as it is", cleanest: "cleanest", dirtiest: "dirtiest", named: "" };

/** Emissions of all jobs together, where they are and in one place. */
export function whatIfFigure({ what_if: scenarios, totals }: Findings): Figure {
  return {
    id: "8-what-if",
    title: "What if every job ran elsewhere",
    caption: `CO2eq of all jobs where they are, and in the cleanest, the dirtiest and named regions; energy as it is; n = ${counted(totals.models, "model")}`,
    data: (scenarios.length > 1 ? scenarios : []).map((s) => ({
      scenario: [NAMES[s.scenario], s.region && shortName(s.region.name)].filter(Boolean).join(": "),
      co2eq_t: s.co2eq_kg / 1000,
      ratio: s.ratio,
      label: `${massText(s.co2eq_kg)}${s.ratio === null || s.scenario === "as_is" ? "" : ` (× ${number(s.ratio)})`}`,
    })),
    spec: {
      width: 170,
      height: { step: 26 },
      encoding: {
        y: {
          field: "scenario",
          type: "nominal",
          sort: null,
          title: null,
          axis: { ticks: false, domain: false },
        },
        x: { field: "co2eq_t", type: "quantitative", ...fromZero("emissions (t CO2eq)") },
        description: { field: "label" },
      },
      layer: [
        { mark: { type: "bar", height: 16 } },
        { mark: { type: "text", align: "left", dx: 4 }, encoding: { text: { field: "label" } } },
      ],
    },
  };
}
