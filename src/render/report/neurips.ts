import type { ModelFacts, ReportFacts } from "../../report/facts.ts";
import { escaped } from "../estimate-markdown.ts";
import { co2eqText, energyText } from "../quantity.ts";
import { visible } from "../visible.ts";
import { latexEscaped } from "./latex.ts";
import { runHours, type Statement, statementOf } from "./statement.ts";

const QUESTION = "Experiments compute resources";

/** The answer to the compute question of the NeurIPS paper checklist, in the form of its LaTeX style. */
export function neuripsLatex(facts: ReportFacts): string {
  return `% For the list of the NeurIPS paper checklist, whose style defines \\answer${answer(facts)}.
\\providecommand{\\answer${answer(facts)}}[1][]{[${answer(facts)}] #1}
\\begin{enumerate}
\\item {\\bf ${QUESTION}}
  \\item[] Answer: \\answer${answer(facts)}{}
  \\item[] Justification: ${sentences(facts).map(latexEscaped).join(" ")}
\\end{enumerate}
`;
}

/** The same in Markdown. */
export function neuripsMarkdown(facts: ReportFacts): string {
  return `**${QUESTION}**

- Answer: [${answer(facts)}]
- Justification: ${sentences(facts).map(escaped).join(" ")}
`;
}

/** Yes where the workers and the time of every model are told. */
function answer({ models }: ReportFacts): "Yes" | "No" {
  const told = ({ final, finalRuns }: ModelFacts): boolean =>
    final.hardwareHours !== null && finalRuns.every((e) => e.hardware.length > 0);
  return models.every(told) ? "Yes" : "No";
}

function sentences(facts: ReportFacts): string[] {
  const all = facts.models.map((model) => ({ model, s: statementOf(model, facts) }));
  const each = (pick: (s: Statement) => readonly string[]): string =>
    [...new Set(all.flatMap(({ s }) => pick(s)))].join("; ");
  return [
    ...all.flatMap(({ model, s }) => modelSentences(model, s)),
    ...(facts.models.length > 1 ? [`All final runs together used ${totalText(facts)}.`] : []),
    `Boundary: ${each((s) => [s.boundary])}. Method: ${each((s) => [s.method])}.`,
    `Not counted: ${each((s) => s.notCounted)}.`,
    `Computed with ${each((s) => [s.data])}.`,
  ];
}

/** Kind of workers, place, time of each run and of all, and whether the project took more than what is reported. */
function modelSentences(model: ModelFacts, s: Statement): string[] {
  const name = model.model === null ? "The model" : visible(model.model);
  const place = s.locations.length ? ` in ${s.locations.join("; ")}` : "";
  const runs = model.finalRuns.length > 1 ? ` over ${model.finalRuns.length} runs` : "";
  return [
    `${name} was trained on ${s.hardware.join(", ") || "hardware that is not stated,"}${place}.`,
    `Training took ${s.hours === null ? "" : `${s.hours}${runs}, `}${s.energy} and ${s.co2eq} (location-based).`,
    model.project
      ? `The whole research project cost ${s.project}${projectHours(model)}.`
      : "What the research project cost beyond the reported runs was not counted.",
  ];
}

function projectHours({ project, allRuns }: ModelFacts): string {
  const hours = project && runHours(project, allRuns);
  return hours ? `, ${hours}` : "";
}

function totalText({ total, models }: ReportFacts): string {
  const hours = runHours(
    total,
    models.flatMap((m) => m.finalRuns),
  );
  return [hours, energyText(total.facilityEnergyKwh), co2eqText(total.co2eqKg)].filter(Boolean).join(", ");
}
