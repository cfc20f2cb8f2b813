import { readdirSync } from "node:fs";
import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { gridRow, replaced } from "./rows.ts";

const SOURCE = "google-region-carbon";
const INTENSITY = /grid carbon intensity/i;

/** Google's own figures of its regions, one file a year; the column title tells lifecycle years from the rest. A 0 is a figure rounded away. */
export const gcp: Importer = {
  name: "gcp",
  description: "grid-provider.csv from Google Cloud's region carbon data",
  needs: ["2019.csv", "2024.csv"],
  build: (dir, present) => ({
    "grid-provider.csv": replaced(
      "grid-provider.csv",
      present("grid-provider.csv"),
      [SOURCE],
      readdirSync(dir)
        .filter((file) => /^\d{4}\.csv$/.test(file))
        .flatMap((file) => yearRows(file.slice(0, 4), readRows(`${dir}/${file}`))),
    ),
  }),
};

function yearRows(year: string, rows: Row[]): Row[] {
  const column = Object.keys(rows[0] ?? {}).find((name) => INTENSITY.test(name)) ?? "";
  return rows
    .filter((r) => Number(r[column]) > 0)
    .map((r) =>
      gridRow({
        region: `gcp:${r["Google Cloud Region"]}`,
        year,
        g_per_kwh: String(Number(r[column])),
        kind: /lifecycle/i.test(column) ? "lifecycle" : "direct",
        accounting: "consumption",
        gas_basis: "CO2eq",
        source: SOURCE,
      }),
    );
}
