import type { SurveyRecord } from "../../survey/record.ts";
import type { Findings } from "../../survey/survey.ts";
import { driversFigure } from "./drivers.ts";
import { energyCo2eqFigure } from "./energy-co2eq.ts";
import type { Figure } from "./figure.ts";
import { overTimeFigure } from "./over-time.ts";
import { performanceFigure } from "./performance.ts";
import { placesFigure } from "./places.ts";
import { sourcesOverTimeFigure } from "./sources-over-time.ts";
import { whatIfFigure } from "./what-if.ts";

/** Every figure that has something to show, in order. */
export function figuresOf(records: readonly SurveyRecord[], findings: Findings): Figure[] {
  return [
    placesFigure(findings),
    energyCo2eqFigure(records),
    overTimeFigure(records, findings),
    performanceFigure(records, findings, "co2eq_kg"),
    performanceFigure(records, findings, "energy_kwh"),
    sourcesOverTimeFigure(findings),
    driversFigure(findings),
    whatIfFigure(findings),
  ].filter((figure) => figure.data.length > 0);
}
