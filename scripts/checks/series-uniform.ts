import type { Rule } from "./rule.ts";
import { seriesOf } from "./series.ts";

/** Generation and consumption figures, or CO2 and CO2eq, must not alternate within one series. */
export const seriesUniform: Rule = {
  name: "series-uniform",
  description: "accounting and gas are the same in all years of a region and kind of grid.csv",
  check: (tables) =>
    [...seriesOf(tables, "grid.csv").values()].flatMap((years) =>
      ["accounting", "gas_basis"].flatMap((column) => {
        const usual = years[0]?.row[column] ?? "";
        return years
          .filter((y) => y.row[column] !== usual)
          .map((y) => ({
            file: "grid.csv",
            line: y.line,
            column,
            actual: y.row[column] ?? "",
            expected: `${usual}, as in ${years[0]?.year}`,
            tip: "a series of another accounting is a series of its own, not more years of this one",
          }));
      }),
    ),
};
