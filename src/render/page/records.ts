import type { SurveyRecord } from "../../survey/record.ts";
import { energyText, exact, figure, massText } from "../quantity.ts";
import { amount, type Cell, intensity, number, type SurveyTable, text } from "../survey/table.ts";
import { cellText } from "../survey/text.ts";

/** Characters that the table's cells may take, so that the page stays below 2 MB; of more rows, those that emit most. */
const BUDGET = 500_000;
/** Characters of the tags around a cell. */
const TAGS = 20;

const COLUMNS: [heading: ReturnType<typeof text>, cell: (r: SurveyRecord) => Cell][] = [
  [text("model"), (r) => r.label],
  [number("CO2eq"), (r) => amount(r.co2eqKg, massText)],
  [number("energy"), (r) => amount(r.energyKwh, energyText)],
  [text("task"), (r) => r.task ?? ""],
  [text("data set"), (r) => r.dataset ?? ""],
  [number("year"), (r) => amount(r.year, String)],
  [text("place"), (r) => placeText(r)],
  [
    text("hardware"),
    (r) => r.hardware.map((h) => `${h.count === null ? "" : `${exact(h.count)} × `}${h.name}`).join(" + "),
  ],
  [number("W per device"), (r) => amount(r.hardware[0]?.powerW, exact)],
  [number("hardware-hours"), (r) => amount(r.hardwareHours)],
  [number("PUE"), (r) => amount(r.pue, exact)],
  [number("g/kWh"), (r) => intensity(r.intensityGPerKwh)],
  [text("kind"), (r) => r.intensityKind ?? "given"],
  [text("main energy source"), (r) => r.energySourceName ?? ""],
  [text("scores"), (r) => r.metrics.map((m) => `${m.name} ${figure(m.value)}`).join(", ")],
  [text("sources"), (r) => r.sources.join(", ")],
  [text("warnings"), (r) => r.warnings.join(", ")],
  [number("line"), (r) => amount(r.line, String)],
];

/** Every record with its factors and where they came from; columns that no record fills are left out. */
export function recordsTable(records: readonly SurveyRecord[]): SurveyTable {
  const cells = withinBudget(
    records.map((r) => ({ row: COLUMNS.map(([, cell]) => cell(r)), co2eqKg: r.co2eqKg })),
  );
  const used = COLUMNS.flatMap((_, i) => (cells.some((row) => row[i] !== "") ? [i] : []));
  return {
    id: "records",
    title: "Every record with its factors",
    columns: used.map((i) => COLUMNS[i]![0]),
    rows: cells.map((row) => used.map((i) => row[i]!)),
    notes:
      cells.length === records.length
        ? []
        : [`the ${figure(cells.length)} records that emit most, of ${figure(records.length)}`],
  };
}

/** All rows where they fit, else those that emit most, in the order of the file. */
function withinBudget(rows: readonly { row: Cell[]; co2eqKg: number }[]): Cell[][] {
  let left = BUDGET;
  const kept = new Set(
    [...rows]
      .sort((a, b) => b.co2eqKg - a.co2eqKg)
      .filter(({ row }) => {
        left -= row.reduce((sum, cell) => sum + TAGS + cellText(cell).length, 0);
        return left >= 0;
      }),
  );
  return rows.filter((row) => kept.has(row)).map(({ row }) => row);
}

function placeText({ place }: SurveyRecord): string {
  if (!place) return "";
  return place.name === place.country ? place.name : `${place.name}, ${place.country}`;
}
