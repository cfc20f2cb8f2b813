import type { Estimate, EstimateSource } from "../../core/index.ts";
import type { ReportFacts } from "../../report/facts.ts";
import { latexEscaped } from "./latex.ts";

/** Key of the paper whose method it is. */
export const METHOD_KEY = "luccioni2023counting";
/** Key of the program. */
export const PROGRAM_KEY = "co2ml";

/** Key of a source in the bibliography. */
export const sourceKey = (id: string): string => `co2ml-${id}`;

/** Every data source of the runs, each once. */
export function sourcesOf({ models }: ReportFacts): EstimateSource[] {
  const all = models.flatMap((m) => m.allRuns).flatMap((e) => e.sources);
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

/** BibTeX of the method, the program and every data source used. */
export function bibtex(facts: ReportFacts): string {
  const run = facts.models[0]?.allRuns[0];
  return [methodEntry, ...(run ? [programEntry(run)] : []), ...sourcesOf(facts).map(sourceEntry)].join("\n");
}

const methodEntry = entry("article", METHOD_KEY, {
  author: "Luccioni, Alexandra Sasha and Hernandez-Garcia, Alex",
  title: "{Counting Carbon: A Survey of Factors Influencing the Emissions of Machine Learning}",
  journal: "arXiv preprint arXiv:2302.08476",
  year: "2023",
  url: "https://arxiv.org/abs/2302.08476",
});

function programEntry({ co2ml_version, data_version }: Estimate): string {
  return entry("misc", PROGRAM_KEY, {
    author: "{co2ml contributors}",
    title: "{co2ml: energy and CO2-equivalent emissions of training machine-learning models}",
    howpublished: "Computer program",
    year: data_version.slice(0, 4),
    note: `Version ${co2ml_version}, data ${data_version}`,
  });
}

function sourceEntry({ id, title, publisher, url, vintage, licence }: EstimateSource): string {
  const years = vintage.match(/\b\d{4}\b/g) ?? [];
  const year = years.toSorted().at(-1);
  return entry("misc", sourceKey(id), {
    author: `{${latexEscaped(publisher)}}`,
    title: `{${latexEscaped(title)}}`,
    ...(year && { year }),
    note: `${latexEscaped(vintage)}. Licence: ${latexEscaped(licence)}. ${latexEscaped(url)}`,
    url,
  });
}

function entry(type: string, key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}
