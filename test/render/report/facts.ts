import { estimate, type RunInput } from "../../../src/index.ts";
import { type ReportChoices, type ReportFacts, reportFacts, type Stage } from "../../../src/report/facts.ts";

const NOTHING_SAID: ReportChoices = {
  trainingType: "pre-training",
  trainingTypeSaid: false,
  marketGPerKwh: null,
  offset: null,
  runsFactor: null,
};

/** Facts of runs as a report is made of. */
export function factsOf(
  runs: readonly (RunInput & { stage?: Stage })[],
  choices: Partial<ReportChoices> = {},
): ReportFacts {
  const staged = runs.map(({ stage = "final", ...run }) => ({ estimate: estimate(run), stage }));
  return reportFacts(staged, { ...NOTHING_SAID, ...choices });
}

/** A run in the cloud, with a name that every format has to escape. */
export const CLOUD_RUN: RunInput = {
  model: "A_b & <i>c</i> 50% #1 {x} $y$ ~z^ | \\end",
  hardware: "V100 SXM2 32GB",
  count: 8,
  hours: 48,
  region: "us-east-1",
  year: 2022,
};
