import type { Column, Columns } from "./columns.ts";
import type { RowReader } from "./row-reader.ts";

/** The places that a row names, the finest first, each with its heading. */
export interface RowPlaces {
  provider?: string;
  /** A cloud region, region or locations within the country. */
  fine: { text: string; heading: string }[];
  /** Of an organisation, it may list several. */
  country?: { text: string; heading: string; organisation?: true };
}

/** Reads the places of a row as written. */
export function rowPlaces(columns: Columns, row: RowReader): RowPlaces {
  const provider = row.filled(columns.cloud_provider);
  const country = row.filled(columns.country);
  const fine = [
    row.filled(columns.cloud_region),
    row.filled(columns.region),
    ...columns.location.map((column) => row.filled([column])),
  ].flatMap((column) => (column ? [placeIn(row, column)] : []));
  return {
    fine,
    ...(provider && { provider: row.text(provider) }),
    ...(country && {
      country: { ...placeIn(row, country), ...(country.organisation && { organisation: true }) },
    }),
  };
}

const placeIn = (row: RowReader, column: Column) => ({ text: row.text(column), heading: column.name });
