import { words } from "./words.ts";

/** Findings of `co2ml compare`. */
export const compareWords = {
  RANKED_KINDS: words<{ lifecycle: number; direct: number }>({
    severity: "warning",
    title: "Lifecycle and direct figures in one ranking",
    explain:
      "Some alternatives were computed with lifecycle intensities and some with direct ones, which leave out fuel supply and construction. A direct figure looks better than it is beside a lifecycle one.",
    message: (a) =>
      `the ranking mixes ${a.lifecycle} lifecycle and ${a.direct} direct figures, which are not like for like`,
    help: () => "`--kind lifecycle` compares like with like where a lifecycle figure exists",
  }),
  EQUAL_HOURS: words<{ hardware: string[] }>({
    severity: "warning",
    title: "Hardware is compared at equal hours",
    explain:
      "co2ml does not know how fast hardware trains a model. Without --speedup every alternative is taken to run for the same hours, though a faster one would need fewer.",
    message: (a) => `${a.hardware.join(", ")}: compared at equal hours, since their throughput is not known`,
    help: () => "say how much faster one is: `--speedup h100=2.4`",
  }),
  REGIONS_LEFT_OUT: words<{ count: number; regions: string[] }>({
    severity: "warning",
    title: "Regions without a figure are left out",
    explain: "Some regions of the group have no intensity of the kind or series asked for.",
    message: (a) =>
      `${a.count} ${a.count === 1 ? "region is" : "regions are"} left out for want of a figure: ${a.regions.join(", ")}`,
  }),
};
