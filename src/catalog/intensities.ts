import type { IntensityKind, IntensitySeries, RegionFactor } from "../core/index.ts";
import { figureOf, kindsOf } from "./series.ts";

/** One figure of the tables for a place. */
export interface IntensityFigure {
  series: IntensitySeries;
  kind: IntensityKind;
  year: number;
  gPerKwh: number;
  /** Id in data/sources.csv. */
  source: string;
}

const ALL: readonly IntensitySeries[] = ["default", "provider", "egrid"];

/** Every carbon intensity that the tables have for a place, of all series, kinds and years. */
export function intensitiesOf(region: Pick<RegionFactor, "id" | "gridId">): IntensityFigure[] {
  return ALL.flatMap((series) =>
    [...kindsOf(series, series === "provider" ? region.id : region.gridId)].flatMap(
      ([kind, { years, runs }]) =>
        years.map((year, i) => {
          const run = runs[i]!;
          return { series, kind, year, gPerKwh: figureOf(run, year).gPerKwh, source: run.source };
        }),
    ),
  );
}
