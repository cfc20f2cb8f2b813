import { csvLine } from "../../src/render/csv-text.ts";
import { HOSTILE } from "../sql/samples.ts";

const FIELDS = ["hardware", "count", "hours", "region", "year"];
const [hardware, count, hours, region, year, ...others] = HOSTILE as [
  string,
  string,
  string,
  string,
  string,
  ...string[],
];

/** A file of CSV whose headings (DuckDB trims them) and cells would do harm where they are not quoted, and how its columns are understood. */
export const hostileCsv = [
  ["id", hardware, count, hours, region, year, ...others].map((heading) => heading.trim()),
  ...HOSTILE.flatMap((cell, i) => [
    [`good ${i}`, "V100", "8", String(i + 0.5), "FR", "2023", ...others.map(() => cell)],
    [`bad ${i}`, cell, "8", "48", cell, "2023", ...others.map(() => cell)],
  ]),
]
  .map((cells) => csvLine(cells, { delimiter: ",", raw: true }))
  .join("");

export const hostileMaps = FIELDS.map((field, i) => `${field}=${HOSTILE[i]}`);
