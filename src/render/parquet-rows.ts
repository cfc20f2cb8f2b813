import type { Plan } from "../batch/plan.ts";
import { DOUBLE, INT32, type ParquetType, TEXT } from "../parquet/types.ts";
import { type ParquetBytes, type ParquetColumn, parquetWriter } from "../parquet/write.ts";
import { RANGE_COLUMNS } from "../range/cells.ts";
import { severalLines } from "../sql/amounts.ts";
import { MAPPING_COLUMNS } from "../sql/mapping.ts";
import { type BatchWriter, FixedColumns } from "./batch-rows.ts";
import type { MappingWriter } from "./mapping-writers.ts";

const TYPES: Partial<Record<string, ParquetType>> = {
  hardware_hours: DOUBLE,
  power_w: DOUBLE,
  energy_kwh: DOUBLE,
  pue: DOUBLE,
  intensity_g_per_kwh: DOUBLE,
  intensity_year: INT32,
  co2eq_kg: DOUBLE,
  year_asked: INT32,
  count_in_name: INT32,
  ...Object.fromEntries(
    RANGE_COLUMNS.filter((name) => name !== "range_factors").map((name) => [name, DOUBLE]),
  ),
};

/**
 * Rows as Parquet, with every digit. The columns of a Parquet file keep their types, those of other files are text; of
 * rows with several kinds of hardware the watts are text too.
 * @param types those of the file that is read, if it is Parquet
 */
export async function parquetRows(
  results: readonly string[],
  types: readonly ParquetType[] = [],
): Promise<BatchWriter> {
  const open = await parquetWriter();
  const columns = new FixedColumns();
  let bytes: ParquetBytes;
  return {
    lost: columns.lost,
    start: (names, plan) => {
      columns.names = names;
      bytes = open([...columnsOf(names, plan, types), ...added(results, plan)]);
      return "";
    },
    row: (row) => bytes.row([...columns.cellsOf(row), ...row.results]),
    end: () => bytes.end(),
  };
}

/** A mapping as Parquet. */
export async function parquetMapping(types: readonly ParquetType[] = []): Promise<MappingWriter> {
  const open = await parquetWriter();
  let bytes: ParquetBytes;
  return {
    start: (names, plan) => {
      bytes = open([...columnsOf(names, plan, types), ...added(MAPPING_COLUMNS, plan)]);
      return "";
    },
    row: (cells, results) => bytes.row([...cells, ...results]),
    end: () => bytes.end(),
  };
}

function columnsOf(
  names: readonly string[],
  plan: Plan | undefined,
  types: readonly ParquetType[],
): ParquetColumn[] {
  return names.map((name, i) => ({ name, type: types[plan?.kept[i] ?? -1] ?? TEXT }));
}

function added(names: readonly string[], plan: Plan | undefined): ParquetColumn[] {
  const several = !plan || severalLines(plan.columns);
  return names.map((name) => ({ name, type: (!(several && name === "power_w") && TYPES[name]) || TEXT }));
}
