import type { Comparison, RankedAlternative } from "../../compare/rank.ts";
import { contributionText } from "../../range/cells.ts";
import { energyText, exact, figure, massText } from "../quantity.ts";
import type { Heading } from "../table.ts";

/** A column that people see, and its cell of an alternative. */
export interface CompareColumn extends Heading {
  cell: (row: RankedAlternative) => string;
}

const words = (text: string, cell: CompareColumn["cell"]): CompareColumn => ({ text, cell });
const numbers = (text: string, cell: CompareColumn["cell"]): CompareColumn => ({ text, figures: true, cell });

/** What people see of each alternative; hardware, region and hours only where they differ. */
export function compareColumns({ rows }: Comparison): CompareColumn[] {
  const differ = (cell: CompareColumn["cell"]): boolean => new Set(rows.map(cell)).size > 1;
  return [
    numbers("#", (row) => String(row.rank)),
    ...[words("hardware", hardware), numbers("hours", hours)].filter(({ cell }) => differ(cell)),
    ...[words("region", region)].filter(() => rows.some((row) => row.estimate.region)),
    numbers("year", year),
    numbers("g/kWh", (row) => exact(row.estimate.carbon_intensity.g_per_kwh)),
    words("kind", (row) => row.estimate.carbon_intensity.kind ?? "given"),
    numbers("energy", (row) => energyText(row.estimate.facility_energy_kwh)),
    numbers("CO2eq", (row) => massText(row.estimate.co2eq_kg)),
    ...(rows.some((row) => row.estimate.range) ? rangeColumns : []),
    numbers("ratio", (row) => (row.ratio === null ? "" : `${figure(row.ratio)}×`)),
  ];
}

const rangeColumns = [
  ...(["low", "central", "high"] as const).map((end) =>
    numbers(end, ({ estimate }) => (estimate.range ? massText(estimate.range.co2eq_kg[end]) : "")),
  ),
  words("of the range", ({ estimate }) =>
    (estimate.range?.factors ?? [])
      .filter((f) => f.contribution > 0)
      .map((f) => `${f.factor} ${contributionText(f)}`)
      .join(", "),
  ),
];

function hardware({ estimate, speedup }: RankedAlternative): string {
  const names = estimate.hardware.map((h) => h.name ?? h.query ?? "").filter(Boolean);
  return `${names.join(" + ")}${speedup === null ? "" : ` (${exact(speedup)}× as fast)`}`;
}

const hours = ({ estimate }: RankedAlternative): string =>
  estimate.hardware_hours === null ? "" : figure(estimate.hardware_hours);

function region({ estimate }: RankedAlternative): string {
  const place = estimate.region;
  if (!place) return "";
  return place.id === place.grid_id ? `${place.name} (${place.id})` : `${place.id} (${place.grid_name})`;
}

function year({ estimate }: RankedAlternative): string {
  const { year, year_asked } = estimate.carbon_intensity;
  const other = year !== null && year_asked !== null && year !== year_asked;
  return `${year ?? ""}${other ? ` for ${year_asked}` : ""}`;
}
