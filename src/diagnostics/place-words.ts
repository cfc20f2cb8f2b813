import { alternatives, didYouMean, words } from "./words.ts";

/** Findings of resolving a region, a year and a carbon intensity. */
export const placeWords = {
  UNKNOWN_REGION: words<{ query: string; suggestions: string[] }>({
    severity: "error",
    title: "No such region",
    explain:
      "The name is no country, state, province or cloud region of the tables. co2ml never falls back to a world average: ask for WORLD if you mean it.",
    message: (a) => `no region is called "${a.query}"`,
    help: (a) =>
      [
        didYouMean(a.suggestions),
        "`co2ml regions QUERY` searches the table; an intensity of your own (`--intensity 300`, column intensity_g_per_kwh) needs no region",
      ]
        .filter(Boolean)
        .join(" "),
  }),
  AMBIGUOUS_REGION: words<{ query: string; candidates: string[]; reason: string }>({
    severity: "error",
    title: "The region means several places and has no default",
    explain: "The word fits several places with different grids and none is the documented default.",
    message: (a) => `"${a.query}" names several places${a.reason ? ` (${a.reason})` : ""}`,
    help: (a) => `say which: ${alternatives(a.candidates)}`,
  }),
  REGION_DEFAULT: words<{ query: string; id: string; name: string; reason: string }>({
    severity: "warning",
    title: "An ambiguous region got its documented default",
    explain:
      "A word such as us-east stands for several places. data/region-ambiguous.csv documents which one is meant.",
    message: (a) => `"${a.query}" means ${a.name} (${a.id})${a.reason ? `: ${a.reason}` : ""}`,
    help: (a) => `write ${a.query.trim().toUpperCase() === a.id ? `"${a.name}"` : a.id} to say it yourself`,
  }),
  REGION_CODE: words<{ query: string; name: string; otherId: string; otherName: string }>({
    severity: "note",
    title: "A code of two letters is a country",
    explain:
      "A bare code of two letters is the country (ISO 3166-1); a US state with the same letters is written with its prefix: CA is Canada, California is US-CA.",
    message: (a) => `"${a.query}" is the country ${a.name}; ${a.otherName} is ${a.otherId}`,
  }),
  REGION_GRID: words<{ id: string; gridId: string; gridName: string; reason: string }>({
    severity: "note",
    title: "The grid of a wider region is used",
    explain:
      "The tables have no figure for the place itself; its grid is that of the country, state or province named.",
    message: (a) =>
      `${a.id} is computed with the grid of ${a.gridName} (${a.gridId})${a.reason ? `: ${a.reason}` : ""}`,
  }),
  NO_INTENSITY: words<{ region: string; kind: string; series: string; available: string[] }>({
    severity: "error",
    title: "No carbon intensity for this region",
    explain:
      "The region is known, but the series or kind asked for has no figure for it. Nothing else is put in its place.",
    message: (a) =>
      `no ${[a.series, a.kind, "carbon intensity"].filter(Boolean).join(" ")} is known for ${a.region}`,
    help: (a) =>
      `${a.available.length ? `there is: ${a.available.join("; ")}. ` : ""}An intensity of your own: \`--intensity g/kWh\`, column intensity_g_per_kwh`,
  }),
  YEAR_LATEST: words<{ region: string; year: number }>({
    severity: "note",
    title: "No year given: the latest is used",
    explain: "Without a year the latest one in the table for that region is used.",
    message: (a) => `no year was given: ${a.year}, the latest for ${a.region}`,
    help: () => "give the year of training",
  }),
  YEAR_NEAREST: words<{ region: string; asked: number; used: number }>({
    severity: "warning",
    title: "Another year's figure is used",
    explain:
      "The table has no figure for the year asked: the nearest earlier one of the region is used, else the nearest later one.",
    message: (a) => `no figure for ${a.region} in ${a.asked}: that of ${a.used} is used`,
    help: () => "give an intensity of your own where you have it",
  }),
  INTENSITY_DIRECT: words<{ region: string }>({
    severity: "note",
    title: "A direct figure: upstream emissions are not in it",
    explain:
      "Direct (stack) intensities leave out fuel supply and construction, lifecycle ones include them. The two should not be ranked against each other.",
    message: (a) => `the figure of ${a.region} counts direct emissions only`,
    help: () => "`--kind lifecycle` where a lifecycle figure exists",
  }),
  INTENSITY_DERIVED: words<{ region: string; year: number; basis: string }>({
    severity: "note",
    title: "The intensity is computed, not published",
    explain: "The figure was computed for this table from a published generation mix; docs/data.md says how.",
    message: (a) => `the figure of ${a.region} for ${a.year} is computed: ${a.basis}`,
  }),
  PUE_OF_PROVIDER: words<{ region: string; provider: string }>({
    severity: "warning",
    title: "The PUE of the whole provider is used",
    explain:
      "The provider publishes no figure for this region, or none of its own: the average over all its data centres is used.",
    message: (a) => `no PUE is published for ${a.region}: the average of ${a.provider} is used`,
    help: () => "give a figure where you have one (`--pue 1.2`)",
  }),
  NO_PUE: words<{ provider: string; region: string }>({
    severity: "error",
    title: "No PUE is published for this place",
    explain:
      "--pue provider takes the figure that the region's cloud provider publishes; there is none for this place.",
    message: (a) => `no PUE is published ${a.provider ? `by ${a.provider} ` : ""}for ${a.region}`,
    help: () => "give a figure (`--pue 1.2`), or `--pue average` for the surveyed average",
  }),
};
