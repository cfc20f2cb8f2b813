import { FEWEST_PAIRS } from "../../survey/performance.ts";
import type { Survey } from "../../survey/survey.ts";
import { element, escaped, list, paragraph } from "./html.ts";

const METHOD = [
  "Energy (kWh) = power (W) × hardware-hours / 1000; CO2eq (kg) = energy × PUE × carbon intensity (gCO2eq/kWh) / 1000. Power is the hardware's thermal design power and PUE is 1 unless the record says otherwise.",
  "Counted is the electricity of the training runs that the file lists: not the making of the hardware, failed and earlier runs, the use of the models, or the rest of the computers they ran on.",
  "The main energy source is that of the place's grid in the year of the record; low-carbon are hydropower, nuclear, wind, solar, bioenergy, geothermal and other renewables.",
  `Correlations are Spearman's over ranks, and Pearson's of the score with the logarithm of the cost, each with a 95 % interval after Fisher. Below ${FEWEST_PAIRS} models, or where the interval reaches 0, no relation is claimed. Correlation is no cause: larger models differ in more than their energy.`,
  "The Pareto front holds the models that no other one beats in score and cost; equals belong to it together.",
  "The parts of power, hardware-hours and intensity in the differences are covariances of their logarithms with that of CO2eq over its variance; they add up to 100 %.",
  "What if: energy and PUE stay, the intensity is the region's (the median of its records in the sample; in named regions the table's, in each record's year).",
];

/** How the figures came about, and what they rest on. */
export function methodHtml({ sources, data_version }: Survey): string {
  const credits = sources.map((s) => {
    const words = escaped(`${s.publisher}: ${s.title} (${s.vintage}; ${s.licence})`);
    const linked = /^https?:/.test(s.url) ? element("a", { href: s.url, rel: "noreferrer" }, words) : words;
    return `<li><code>${escaped(s.id)}</code> ${linked}</li>`;
  });
  return [
    '<h2 id="q-method">Method and data</h2>',
    list(METHOD),
    `<h3>Sources of the factors</h3>`,
    paragraph(`Data version ${data_version}.`),
    credits.length ? `<ul>${credits.join("")}</ul>` : paragraph("All factors are the file's own."),
  ].join("");
}
