import type { Plan } from "../batch/plan.ts";
import type { ResultCell } from "../batch/results.ts";
import type { ParquetType } from "../parquet/types.ts";
import type { Cell } from "../records/row-reader.ts";
import { MAPPING_COLUMNS } from "../sql/mapping.ts";
import { cellText } from "./batch-rows.ts";
import { csvLine } from "./csv-text.ts";
import { parquetMapping } from "./parquet-rows.ts";

/** A mapping, tuple by tuple, with every digit and every character as it was given. */
export interface MappingWriter {
  /** @param names headings of the tuples */
  start: (names: readonly string[], plan: Plan) => string;
  row: (cells: readonly Cell[], added: readonly ResultCell[]) => string | Uint8Array;
  end: () => string | Uint8Array;
}

const CSV = { delimiter: ",", raw: true };
const nothing = (): string => "";

/** The formats of a mapping. */
export const mappingWriters = {
  csv: () => ({
    start: (names) => csvLine([...names, ...MAPPING_COLUMNS], CSV),
    row: (cells, added) => csvLine([...cells, ...added].map(cellText), CSV),
    end: nothing,
  }),
  ndjson: () => {
    let keys: string[] = [];
    return {
      start: (names) => {
        keys = [...names, ...MAPPING_COLUMNS].map((name) => JSON.stringify(name));
        return "";
      },
      row: (cells, added) =>
        `{${[...cells, ...added].map((cell, i) => `${keys[i]}:${JSON.stringify(cell ?? null)}`).join(",")}}\n`,
      end: nothing,
    };
  },
  parquet: parquetMapping,
} satisfies Record<string, (types?: readonly ParquetType[]) => MappingWriter | Promise<MappingWriter>>;

export type MappingFormat = keyof typeof mappingWriters;
