import type { Findings } from "../../survey/survey.ts";
import { counted, percentText } from "../survey/table.ts";
import { DRIVER_NAMES } from "../survey/tables/drivers.ts";
import type { Figure } from "./figure.ts";

/** Parts of the factors in the variance of log CO2eq. */
export function driversFigure({ drivers: found }: Findings): Figure {
  return {
    id: "7-drivers",
    title: "What makes one model emit more than another",
    caption: `Part of each factor in the variance of the logarithm of CO2eq; the parts add up to 100 %; n = ${counted(found.n, "model")}`,
    data: found.drivers.map((d) => ({
      factor: DRIVER_NAMES[d.factor],
      share: d.share,
      label: percentText(d.share),
    })),
    spec: {
      width: 220,
      height: { step: 26 },
      encoding: {
        y: {
          field: "factor",
          type: "nominal",
          sort: null,
          title: null,
          axis: { ticks: false, domain: false },
        },
        x: {
          field: "share",
          type: "quantitative",
          title: "part of the variance of log CO2eq",
          axis: { format: "%", tickCount: 5 },
          scale: { zero: true, nice: true },
        },
        description: { field: "label" },
      },
      layer: [
        { mark: { type: "bar", height: 16 } },
        { mark: { type: "text", align: "left", dx: 4 }, encoding: { text: { field: "label" } } },
      ],
    },
  };
}
