import { createHash } from "node:crypto";
import type { SurveyRecord } from "../../survey/record.ts";
import type { Survey } from "../../survey/survey.ts";
import { figuresOf } from "../figures/index.ts";
import { answersOf } from "../survey/answers.ts";
import { surveyTables } from "../survey/tables/index.ts";
import { figureHtml } from "./figures.ts";
import { element, escaped, list, paragraph } from "./html.ts";
import { methodHtml } from "./method.ts";
import { type Question, questions } from "./questions.ts";
import { recordsTable } from "./records.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { summaryHtml } from "./summary.ts";
import { scrolled, tableElement, tableHtml } from "./tables.ts";
import { unresolvedHtml } from "./unresolved.ts";

/** A survey as one HTML file that needs nothing else: no request, no tracking; names from the file are text. */
export async function pageOf(survey: Survey, records: readonly SurveyRecord[]): Promise<string> {
  const parts = new Map(surveyTables(survey).map((table) => [table.id, tableHtml(table)]));
  for (const figure of figuresOf(records, survey)) parts.set(figure.id, await figureHtml(figure));
  const answers = answersOf(survey);
  const main = [
    navHtml(),
    summaryHtml(survey),
    ...questions.map((question) => questionHtml(question, answers[question.answer], parts)),
    recordsHtml(records),
    unresolvedHtml(survey),
    methodHtml(survey),
  ];
  return documentHtml(`Training emissions: ${survey.file}`, main, survey);
}

function questionHtml(
  { id, title, figures, tables }: Question,
  answer: string,
  parts: ReadonlyMap<string, string>,
): string {
  const board = [...figures, ...tables].map((part) => parts.get(part) ?? "");
  return element(
    "section",
    { "aria-labelledby": id },
    element("h2", { id }, escaped(title)),
    element("p", { class: "answer" }, escaped(answer)),
    element("div", { class: "board" }, ...board),
  );
}

function navHtml(): string {
  const links = [
    ...questions,
    { id: "q-records", title: "Records" },
    { id: "q-unresolved", title: "Not resolved" },
    { id: "q-method", title: "Method" },
  ];
  const items = links.map(({ id, title }) => `<li>${element("a", { href: `#${id}` }, escaped(title))}</li>`);
  return `<nav aria-label="Questions"><ul>${items.join("")}</ul></nav>`;
}

function recordsHtml(records: readonly SurveyRecord[]): string {
  const table = recordsTable(records);
  const heading = '<h2 id="q-records">Every record</h2>';
  const hint = paragraph("Each heading sorts the table.");
  return `${heading}${hint}${scrolled(table.title, tableElement(table, { sortable: true, id: "records" }), "scroll tall")}${list(table.notes)}`;
}

function documentHtml(title: string, main: readonly string[], survey: Survey): string {
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="co2ml ${escaped(survey.co2ml_version)}">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header><h1>${escaped(title)}</h1></header>
<main id="main">
${main.join("\n")}
</main>
<footer>Made by co2ml ${escaped(survey.co2ml_version)} with data ${escaped(survey.data_version)}, after the method of Luccioni and Hernandez-Garcia, Counting Carbon (arXiv 2302.08476).</footer>
<div id="tip" hidden></div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
