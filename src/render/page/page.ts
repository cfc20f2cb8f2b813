import { createHash } from "node:crypto";
import type { SurveyRecord } from "../../survey/record.ts";
import type { Survey } from "../../survey/survey.ts";
import { svgOf } from "../figures/draw.ts";
import type { Figure } from "../figures/figure.ts";
import { figuresOf } from "../figures/index.ts";
import { answersOf } from "../survey/answers.ts";
import type { SurveyTable } from "../survey/table.ts";
import { surveyTables } from "../survey/tables/index.ts";
import { element, escaped, list, paragraph } from "./html.ts";
import { methodHtml } from "./method.ts";
import { recordsTable } from "./records.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { summaryHtml } from "./summary.ts";
import { scrolled, tableElement, tableHtml } from "./tables.ts";

/** Inks that follow the reader's light or dark. */
const PAGE_INK = { text: "var(--text)", muted: "var(--muted)", grid: "var(--grid)", ground: null };

interface Section {
  id: string;
  title: string;
  answer: string;
  figures: string[];
  tables: string[];
}

/** A survey as one HTML file that needs nothing else: no request, no tracking; names from the file are text. */
export async function pageOf(survey: Survey, records: readonly SurveyRecord[]): Promise<string> {
  const figures = new Map<string, string>();
  for (const figure of figuresOf(records, survey)) figures.set(figure.id, await figureHtml(figure));
  const tables = new Map(surveyTables(survey).map((table) => [table.id, table]));
  const sections = sectionsOf(survey);
  const title = `Training emissions: ${survey.file}`;
  const main = [
    summaryHtml(survey),
    ...sections.map((section) => sectionHtml(section, figures, tables)),
    recordsHtml(records),
    unresolvedHtml(survey),
    methodHtml(survey),
  ];
  return documentHtml(title, [navHtml(sections), ...main], survey);
}

function sectionsOf(survey: Survey): Section[] {
  const a = answersOf(survey);
  const section = (
    id: string,
    title: string,
    answer: string,
    figures: string[],
    tables: string[],
  ): Section => ({ id, title, answer, figures, tables });
  return [
    section(
      "q-sources",
      "Which energy sources train models?",
      a.sources,
      ["1-countries", "6-sources-over-time"],
      ["energy-sources", "places", "sources-over-time"],
    ),
    section(
      "q-amount",
      "How much CO2 does it emit?",
      a.amount,
      ["2-energy-co2eq"],
      ["totals", "largest", "equivalents", "disagreements", "tasks", "hardware"],
    ),
    section(
      "q-time",
      "How does that evolve?",
      a.evolution,
      ["3-co2eq-over-time"],
      ["co2eq-over-time", "energy-over-time", "years"],
    ),
    section(
      "q-performance",
      "Does more energy buy more performance?",
      a.performance,
      ["4-performance-co2eq", "5-performance-energy"],
      ["performance", "fronts"],
    ),
    section(
      "q-drivers",
      "What makes one model emit more than another?",
      a.drivers,
      ["7-drivers"],
      ["drivers"],
    ),
    section("q-elsewhere", "What if every job ran elsewhere?", a.whatIf, ["8-what-if"], ["what-if"]),
  ];
}

function sectionHtml(
  s: Section,
  figures: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, SurveyTable>,
): string {
  const drawn = s.figures.flatMap((id) => figures.get(id) ?? []);
  return element(
    "section",
    { "aria-labelledby": s.id },
    element("h2", { id: s.id }, escaped(s.title)),
    element("p", { class: "answer" }, escaped(s.answer)),
    element(
      "div",
      { class: "board" },
      ...drawn,
      ...s.tables.flatMap((id) => {
        const table = tables.get(id);
        return table ? [tableHtml(table)] : [];
      }),
    ),
  );
}

async function figureHtml(figure: Figure): Promise<string> {
  const svg = await svgOf(figure, { ink: PAGE_INK });
  const label = `${sentence(figure.title)} ${figure.caption}`;
  return element(
    "figure",
    { id: `figure-${figure.id}` },
    element("div", { role: "img", "aria-label": label }, slim(svg, figure.id)),
    element(
      "figcaption",
      {},
      `<b>${escaped(sentence(figure.title))}</b> ${escaped(sentence(figure.caption))}`,
    ),
  );
}

const sentence = (text: string): string => (text.endsWith("?") ? text : `${text}.`);

/** A drawing with ids of its own, without what its frame says already, and with positions to a hundredth of a pixel. */
function slim(svg: string, id: string): string {
  return svg
    .replace(/(id="|url\(#)(?=gradient|clip)/g, `$1${id}-`)
    .replace(/ (?:role|aria-roledescription|xmlns:xlink|version)="[^"]*"/g, "")
    .replace(/ (?:transform|d)="[^"]*"/g, (attribute) =>
      attribute.replace(/\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2)))),
    );
}

function navHtml(sections: readonly Section[]): string {
  const links = [
    ...sections.map((s) => [s.id, s.title] as const),
    ["q-records", "Records"] as const,
    ["q-unresolved", "Not resolved"] as const,
    ["q-method", "Method"] as const,
  ];
  const items = links.map(([id, title]) => `<li>${element("a", { href: `#${id}` }, escaped(title))}</li>`);
  return `<nav aria-label="Questions"><ul>${items.join("")}</ul></nav>`;
}

function recordsHtml(records: readonly SurveyRecord[]): string {
  const table = recordsTable(records);
  const heading = '<h2 id="q-records">Every record</h2>';
  const hint = paragraph("Each heading sorts the table.");
  return `${heading}${hint}${scrolled(table.title, tableElement(table, { sortable: true, id: "records" }), "scroll tall")}${list(table.notes)}`;
}

function unresolvedHtml({ rejected, warnings, rows }: Survey): string {
  const heading = '<h2 id="q-unresolved">What could not be resolved, and what was assumed</h2>';
  const refused: SurveyTable = {
    id: "rejected",
    title: `Rows without an estimate: ${rejected.length} of ${rows}`,
    columns: [{ heading: "line", number: true }, { heading: "reason" }],
    rows: rejected.map((r) => [
      r.line === null ? "" : { text: String(r.line), value: r.line },
      r.reasons.map((reason) => `${reason.message} (${reason.code})`).join("; "),
    ]),
    notes: [],
  };
  const assumed: SurveyTable = {
    id: "assumed",
    title: "Warnings",
    columns: [{ heading: "code" }, { heading: "models", number: true }, { heading: "for example" }],
    rows: warnings.map((w) => [w.code, { text: String(w.models), value: w.models }, w.example]),
    notes: warnings.length ? [] : ["none"],
  };
  return `${heading}${tableHtml(refused)}${tableHtml(assumed)}`;
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
