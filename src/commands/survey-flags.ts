import type { ScoreOptions } from "../batch/score.ts";
import { type Diagnostic, failure, isWarning, type Outcome, success } from "../diagnostics/diagnostic.ts";
import type { SurveyFormat } from "../render/survey/formats.ts";
import { checkedDirections, type Directions } from "../survey/input/columns.ts";
import { type WhatIfRegion, whatIfRegions } from "../survey/input/context.ts";
import { type ReadingFlags, scoreOptionsOf } from "./reading-flags.ts";

/** All flags of `co2ml survey`, as commander hands them over. */
export interface SurveyFlags extends ReadingFlags {
  html?: string;
  figures?: string;
  format?: SurveyFormat;
  json?: boolean;
  whatIf?: string[];
  higherIsBetter?: string[];
  lowerIsBetter?: string[];
}

/** What the flags mean. */
export interface SurveySettings {
  score: ScoreOptions;
  whatIf: WhatIfRegion[];
  directions: Directions;
  /** What was assumed of the flags. */
  findings: Diagnostic[];
}

/** Reads the flags; all that is wrong with them is found at once. */
export function surveySettingsOf(flags: SurveyFlags): Outcome<SurveySettings> {
  const score = scoreOptionsOf(flags);
  const whatIf = whatIfRegions(flags.whatIf ?? [], flags);
  const directions = checkedDirections({
    higher: flags.higherIsBetter ?? [],
    lower: flags.lowerIsBetter ?? [],
  });
  if (!score.ok || !whatIf.ok || !directions.ok) {
    return failure(...[score, whatIf, directions].flatMap(({ findings }) => findings));
  }
  return success({
    score: score.value,
    whatIf: whatIf.value,
    directions: directions.value,
    findings: whatIf.findings.filter(isWarning),
  });
}
