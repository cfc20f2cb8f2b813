import type { Survey } from "../../survey/survey.ts";
import { energyText, massText } from "../quantity.ts";
import { counted, NOT_SAID, percentText, yearsText } from "./table.ts";
import { DRIVER_NAMES } from "./tables/drivers.ts";

/** The paper's questions, and what a sample answers, in a sentence or two each. */
export interface Answers {
  sources: string;
  amount: string;
  evolution: string;
  performance: string;
  drivers: string;
  whatIf: string;
}

/** Answers a survey's questions in words. */
export function answersOf(s: Survey): Answers {
  return {
    sources: sourcesAnswer(s),
    amount: amountAnswer(s),
    evolution: evolutionAnswer(s),
    performance: performanceAnswer(s),
    drivers: driversAnswer(s),
    whatIf: whatIfAnswer(s),
  };
}

function sourcesAnswer({ energy_sources: e, models }: Survey): string {
  const [first] = e.sources.filter((source) => source.energy_source !== null);
  if (!first) return "The main energy source of the grids is not known.";
  const share = percentText(e.low_carbon_models / models);
  const most = `${first.name ?? first.energy_source} is the most common (${first.models} of ${counted(models, "model")})`;
  const mean = e.sample_mean_g_per_kwh?.toFixed(0);
  const world = e.world ? `, the world's grid ${e.world.g_per_kwh.toFixed(0)} (${e.world.year})` : "";
  return `${most}; ${e.low_carbon_models} (${share}) ran on a grid whose main source is low-carbon. The grids emit ${mean} gCO2eq/kWh on average${world}.`;
}

function amountAnswer({ totals: t, models }: Survey): string {
  if (!t.co2eq_kg || !t.energy_kwh) return "No record could be estimated.";
  const top = t.largest.slice(0, 5);
  const share = top.reduce((sum, c) => sum + c.share, 0);
  const largest =
    models > top.length * 2 ? ` The ${top.length} largest emitted ${percentText(share)} of it.` : "";
  return `${massText(t.co2eq_kg.sum)} CO2eq from ${energyText(t.energy_kwh.sum)}; half of the models emitted less than ${massText(t.co2eq_kg.median)} each.${largest}`;
}

function evolutionAnswer({ over_time: { periods } }: Survey): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return "No record has a year.";
  if (first === last) return `All models are of ${yearsText(first.first_year, first.last_year)}.`;
  const of = (p: typeof first) => `${massText(p.co2eq_kg.mean)} (${yearsText(p.first_year, p.last_year)})`;
  const typical = (p: typeof first) => massText(p.co2eq_kg.median);
  return `The mean went from ${of(first)} to ${of(last)}, the median from ${typical(first)} to ${typical(last)}.`;
}

function performanceAnswer({ performance }: Survey): string {
  const found = performance.filter((p) => p.cost === "co2eq_kg");
  if (found.length === 0) return "No column holds scores.";
  const name = (p: (typeof found)[number]) => `${p.dataset ?? p.task ?? NOT_SAID} (${p.metric})`;
  const of = (verdict: string) => found.filter((p) => p.verdict === verdict).map(name);
  const say = (names: string[], what: string) => (names.length ? [`${what}: ${names.join(", ")}.`] : []);
  return [
    ...say(of("better"), "More emissions go with better scores"),
    ...say(of("worse"), "More emissions go with worse scores"),
    ...say(of("undecided"), "No relation can be told"),
    ...say(of("too_few"), "Too few models to tell"),
    ...say(of("direction_unknown"), "It is not said whether more is better"),
  ].join(" ");
}

function driversAnswer({ drivers: { drivers, n } }: Survey): string {
  if (drivers.length === 0) return "Too few models with power, hardware-hours and intensity to tell.";
  const sorted = [...drivers].sort((a, b) => b.share - a.share);
  const parts = sorted.map((d) => `${DRIVER_NAMES[d.factor]} ${percentText(d.share)}`);
  return `Of the differences among ${counted(n, "model")}: ${parts.join(", ")}.`;
}

function whatIfAnswer({ what_if: scenarios }: Survey): string {
  const [, ...moved] = scenarios;
  if (moved.length === 0) return "No record names a place.";
  const say = moved.map(({ region, co2eq_kg, ratio }) => {
    const times =
      ratio === null
        ? ""
        : `, ${ratio < 1 ? `${percentText(ratio)} of` : `${ratio.toFixed(1)} ×`} what it is`;
    return `${region?.name}: ${massText(co2eq_kg)}${times}`;
  });
  return `All jobs in one region: ${say.join("; ")}.`;
}
