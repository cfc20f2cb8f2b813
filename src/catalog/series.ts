import type { Accounting, IntensityKind, IntensitySeries } from "../core/index.ts";
import energyText from "./generated/energySources.ts";
import gridText from "./generated/grid.ts";
import egridText from "./generated/gridEgrid.ts";
import providerText from "./generated/gridProvider.ts";
import { linesOf } from "./lookup.ts";

/** Years of one region and kind that share everything but their figures. */
export interface SeriesRun {
  kind: IntensityKind;
  accounting: Accounting;
  gasBasis: "CO2eq" | "CO2";
  source: string;
  derived: string | null;
  firstYear: number;
  /** One packed figure a year from `firstYear`; empty is a gap. */
  figures: string[];
}

/** One year's figure. */
export interface YearFigure {
  gPerKwh: number;
  mainEnergySource: string | null;
  /** Percent of generation. */
  lowCarbonShare: number | null;
}

const texts: Record<IntensitySeries, string> = {
  default: gridText,
  provider: providerText,
  egrid: egridText,
};
const kept = new Map<string, Map<IntensityKind, KindYears>>();
let energyIds: Map<string, string> | undefined;

/** One kind of a region's series: its years in order, and the run that holds each. */
export interface KindYears {
  years: number[];
  runs: SeriesRun[];
}

/** The years of a region in a series by kind; kinds without a figure are absent. */
export function kindsOf(series: IntensitySeries, region: string): Map<IntensityKind, KindYears> {
  const key = `${series} ${region}`;
  const known = kept.get(key);
  if (known) return known;
  const kinds = byKind(readRuns(texts[series], region));
  kept.set(key, kinds);
  return kinds;
}

/** The id under which a series holds a place: a provider's figures are of its own region, all others of the grid. */
export function placeIn(series: IntensitySeries, place: { id: string; gridId: string }): string {
  return series === "provider" ? place.id : place.gridId;
}

/** Every kind of every series of a place with its years: "lifecycle 2000-2025", "egrid direct 2018-2021". */
export function yearsByKind(place: { id: string; gridId: string }): string[] {
  return (["default", "provider", "egrid"] as const).flatMap((series) =>
    [...kindsOf(series, placeIn(series, place))].map(
      ([kind, { years }]) => `${series === "default" ? "" : `${series} `}${kind} ${years[0]}-${years.at(-1)}`,
    ),
  );
}

/** Ids of the regions that a series has figures for. */
export function regionsOf(series: IntensitySeries): string[] {
  return [...new Set(linesOf(texts[series]).map((line) => line.slice(0, line.indexOf("\t"))))];
}

/** Reads a figure of a run: g/kWh, the letter of its main energy source, its low-carbon share. */
export function figureOf(run: SeriesRun, year: number): YearFigure {
  const packed = run.figures[year - run.firstYear] ?? "";
  const parts = /^([\d.]+)(?:([a-z-])([\d.]*))?$/.exec(packed);
  if (!parts) throw new Error(`no figure for ${year} in a run from ${run.firstYear}: "${packed}"`);
  const [, g, letter, low] = parts;
  return {
    gPerKwh: Number(g),
    mainEnergySource: (letter && energySource(letter)) ?? null,
    lowCarbonShare: low ? Number(low) : null,
  };
}

function byKind(runs: readonly SeriesRun[]): Map<IntensityKind, KindYears> {
  const kinds = new Map<IntensityKind, { year: number; run: SeriesRun }[]>();
  for (const run of runs) {
    const years = run.figures.flatMap((figure, i) => (figure ? [{ year: run.firstYear + i, run }] : []));
    kinds.set(run.kind, [...(kinds.get(run.kind) ?? []), ...years]);
  }
  return new Map([...kinds].map(([kind, entries]) => [kind, inOrder(entries)]));
}

function inOrder(entries: { year: number; run: SeriesRun }[]): KindYears {
  const ordered = entries.toSorted((a, b) => a.year - b.year);
  return { years: ordered.map((e) => e.year), runs: ordered.map((e) => e.run) };
}

function readRuns(text: string, region: string): SeriesRun[] {
  const start = `\n${region}\t`;
  const runs: SeriesRun[] = [];
  for (let at = text.indexOf(start), end: number; at >= 0 && text.startsWith(start, at); at = end) {
    end = text.indexOf("\n", at + 1);
    runs.push(readRun(text.slice(at + 1, end)));
  }
  return runs;
}

function readRun(line: string): SeriesRun {
  const [, kind, accounting, gasBasis, source = "", derived, firstYear, figures = ""] = line.split("\t");
  return {
    kind: kind as IntensityKind,
    accounting: accounting as Accounting,
    gasBasis: gasBasis as "CO2eq" | "CO2",
    source,
    derived: derived || null,
    firstYear: Number(firstYear),
    figures: figures.split(";"),
  };
}

function energySource(letter: string): string | undefined {
  energyIds ??= new Map(linesOf(energyText).map((line) => line.split("\t").slice(0, 2) as [string, string]));
  return energyIds.get(letter);
}
