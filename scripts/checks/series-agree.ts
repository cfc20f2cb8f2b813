import type { Row } from "../csv.ts";
import { lineOf, type Rule, type Tables } from "./rule.ts";

/** Two figures of one place and year that were made in different ways, and how far they may lie apart. */
interface Pair {
  name: string;
  /** The other figure's table and kind; the first is grid.csv, direct. */
  file: string;
  kind: string;
  least: number;
  most: number;
  /** States where the two count different plants: docs/data.md says which. */
  except: RegExp;
  /** Below this, in g/kWh, a ratio says nothing. */
  floor: number;
}

const pairs: Pair[] = [
  {
    name: "eGRID",
    file: "grid-egrid.csv",
    kind: "direct",
    least: 0.75,
    most: 1.4,
    except: /^US-(DC|DE|ME|VT)$/,
    floor: 1,
  },
  { name: "lifecycle", file: "grid.csv", kind: "lifecycle", least: 0.5, most: 2, except: /^$/, floor: 50 },
];

/** A figure that is ten times too high in every year shows no jump; it does show beside a figure from elsewhere. */
export const seriesAgree: Rule = {
  name: "series-agree",
  description: "the direct figure of a place lies near its eGRID rate and near its lifecycle figure",
  check: (tables) => pairs.flatMap((pair) => disagreements(tables, pair)),
};

function disagreements(tables: Tables, pair: Pair): ReturnType<Rule["check"]> {
  const other = new Map(
    (tables[pair.file] ?? [])
      .filter((r) => r.kind === pair.kind && r.gas_basis === "CO2eq")
      .map((r) => [`${r.region},${r.year}`, Number(r.g_per_kwh)]),
  );
  return (tables["grid.csv"] ?? []).flatMap((row: Row, index) => {
    const beside = other.get(`${row.region},${row.year}`);
    const g = Number(row.g_per_kwh);
    if (row.kind !== "direct" || beside === undefined || g < pair.floor) return [];
    if (pair.except.test(row.region ?? "") || (g / beside >= pair.least && g / beside <= pair.most))
      return [];
    return [
      {
        file: "grid.csv",
        line: lineOf(index),
        column: "g_per_kwh",
        actual: String(g),
        expected: `a figure near ${beside}, its ${pair.name} figure`,
        tip: "trace both to their sources",
      },
    ];
  });
}
