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

const kept = new Map<string, IntensityFigure[]>();

/** Every carbon intensity that the tables have for a place, of all series, kinds and years. */
export function intensitiesOf({ id, gridId }: Pick<RegionFactor, "id" | "gridId">): IntensityFigure[] {
  const key = `${id} ${gridId}`;
  const figures = kept.get(key) ?? readFigures(id, gridId);
  kept.set(key, figures);
  return figures;
}

function readFigures(id: string, gridId: string): IntensityFigure[] {
  return ALL.flatMap((series) =>
    [...kindsOf(series, series === "provider" ? id : gridId)].flatMap(([kind, { years, runs }]) =>
      years.map((year, i) => {
        const run = runs[i]!;
        return { series, kind, year, gPerKwh: figureOf(run, year).gPerKwh, source: run.source };
      }),
    ),
  );
}
