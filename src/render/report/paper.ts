import type { ModelFacts, ReportFacts } from "../../report/facts.ts";
import { escaped } from "../estimate-markdown.ts";
import { visible } from "../visible.ts";
import { bibtex, METHOD_KEY, PROGRAM_KEY, sourceKey, sourcesOf } from "./bibtex.ts";
import { latexEscaped } from "./latex.ts";
import { type Statement, statementOf } from "./statement.ts";

/** How a format sets text, emphasis and citations. */
interface Setting {
  text: (plain: string) => string;
  cite: (keys: readonly string[]) => string;
}

const latex: Setting = { text: latexEscaped, cite: (keys) => `~\\cite{${keys.join(",")}}` };
const markdown: Setting = { text: escaped, cite: (keys) => ` [${keys.map((key) => `@${key}`).join("; ")}]` };

/** A paragraph for a paper and its bibliography, which the document writes to co2ml.bib when it is compiled. */
export function paperLatex(facts: ReportFacts): string {
  return `\\paragraph{Energy and carbon footprint.}
${paragraphs(facts, latex).join("\n")}

% The bibliography: cite with \\bibliography{co2ml}
\\begin{filecontents*}[overwrite]{co2ml.bib}
${bibtex(facts)}\\end{filecontents*}
`;
}

/** The same paragraph in Markdown, with citations as pandoc reads them, and the sources as a list. */
export function paperMarkdown(facts: ReportFacts): string {
  const sources = sourcesOf(facts).map(
    ({ id, title, publisher, url, vintage, licence }) =>
      `- [@${sourceKey(id)}] ${escaped(publisher)}: ${escaped(title)} (${escaped(vintage)}; ${escaped(licence)}), <${url}>`,
  );
  return `**Energy and carbon footprint.** ${paragraphs(facts, markdown).join(" ")}

${[`- [@${METHOD_KEY}] Luccioni and Hernandez-Garcia: Counting Carbon (2023), <https://arxiv.org/abs/2302.08476>`, ...sources].join("\n")}
`;
}

function paragraphs(facts: ReportFacts, setting: Setting): string[] {
  const statements = facts.models.map((model) => ({ model, s: statementOf(model, facts) }));
  const shared = statements[0]?.s;
  return [
    ...statements.map(({ model, s }) => modelSentence(model, s, setting)),
    ...(shared
      ? generalSentences(
          statements.map(({ s }) => s),
          facts,
          setting,
        )
      : []),
  ];
}

/** Where, on what and how long a model was trained, and what it cost. */
function modelSentence({ model, finalRuns }: ModelFacts, s: Statement, { text, cite }: Setting): string {
  const name = model === null ? "the model" : visible(model);
  const hardware = s.hardware.length ? ` on ${s.hardware.join(", ")}` : "";
  const place = s.locations.length ? ` in ${s.locations.join("; ")}` : "";
  const took =
    s.hours === null
      ? `Training ${name}${hardware}${place}`
      : `Training ${name} took ${s.hours}${hardware}${place}`;
  const known = finalRuns.every((e) => e.energy_origin === "given");
  const joint = s.hours === null ? " used" : " and used";
  const keys = [METHOD_KEY, PROGRAM_KEY];
  const extras = [
    ...(s.project === null ? [] : [`The whole project cost ${s.project}.`]),
    ...(s.market === null ? [] : [`The market-based figure is ${s.market}.`]),
    ...(s.offset === null ? [] : [`Offsets are ${s.offset}.`]),
  ];
  return [
    `${text(`${took}${joint} ${known ? "" : "an estimated "}${s.energy}, which is ${s.co2eq} (location-based)`)}${cite(keys)}.`,
    ...extras.map(text),
  ].join(" ");
}

function generalSentences(all: readonly Statement[], facts: ReportFacts, { text, cite }: Setting): string[] {
  const each = (pick: (s: Statement) => readonly string[]): string =>
    [...new Set(all.flatMap(pick))].join("; ");
  const sources = sourcesOf(facts).map(({ id }) => sourceKey(id));
  const assumptions = each((s) => s.assumptions);
  return [
    `${text(`The boundary is ${each((s) => [s.boundary])}.`)}`,
    `${text(`Method: ${each((s) => [s.method])}; ${each((s) => s.factors)}`)}${sources.length ? cite(sources) : ""}.`,
    ...(assumptions ? [text(`Assumed: ${assumptions}.`)] : []),
    text(`Not counted: ${each((s) => s.notCounted)}.`),
    text(`Computed with ${each((s) => [s.data])}.`),
  ];
}
