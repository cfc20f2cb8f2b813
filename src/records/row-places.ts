import type { Columns } from "./columns.ts";
import type { RowReader } from "./row-reader.ts";

/** The places that a row names, the finest first, each with its heading. */
export interface RowPlaces {
  provider?: string;
  /** A cloud region, region or locations within the country. */
  fine: { text: string; heading: string }[];
  country?: { text: string; heading: string };
}

/** Reads the places of a row as written. */
export function rowPlaces(columns: Columns, row: RowReader): RowPlaces {
  const provider = row.filled(columns.cloud_provider);
  const country = row.filled(columns.country);
  const fine = [
    row.filled(columns.cloud_region),
    row.filled(columns.region),
    ...columns.location.map((column) => row.filled([column])),
  ].flatMap((column) => (column ? [{ text: row.text(column), heading: column.name }] : []));
  return {
    fine,
    ...(provider && { provider: row.text(provider) }),
    ...(country && { country: { text: row.text(country), heading: country.name } }),
  };
}
