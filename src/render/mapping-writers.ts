import type { ResultCell } from "../batch/results.ts";
import type { Cell } from "../records/row-reader.ts";
import { MAPPING_COLUMNS } from "../sql/mapping.ts";
import { cellText } from "./batch-rows.ts";
import { csvLine } from "./csv-text.ts";

/** A mapping as text, tuple by tuple, with every digit and every character as it was given. */
export interface MappingWriter {
  /** @param names headings of the tuples */
  start: (names: readonly string[]) => string;
  row: (cells: readonly Cell[], added: readonly ResultCell[]) => string;
}

const CSV = { delimiter: ",", raw: true };

/** The formats of a mapping that are text. */
export const mappingWriters = {
  csv: () => ({
    start: (names) => csvLine([...names, ...MAPPING_COLUMNS], CSV),
    row: (cells, added) => csvLine([...cells, ...added].map(cellText), CSV),
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
    };
  },
} satisfies Record<string, () => MappingWriter>;
