import type { DecodedArray, SchemaElement } from "hyparquet";
import type { Cell } from "../records/row-reader.ts";
import { type ParquetType, TEXT } from "./types.ts";

/** A column of a Parquet file that is written. */
export interface ParquetColumn {
  name: string;
  type: ParquetType;
}

/** Makes the bytes of a Parquet file (Snappy) of rows. */
export interface ParquetBytes {
  /** @returns bytes that are ready to be written; often none */
  row: (cells: readonly Cell[]) => Uint8Array;
  end: () => Uint8Array;
}

/** Rows in a row group: engines share a file out by row groups. */
const ROWS_IN_GROUP = 100_000;
const NOTHING = new Uint8Array(0);

/** Loads the library, and gives what begins a file. */
export async function parquetWriter(): Promise<(columns: readonly ParquetColumn[]) => ParquetBytes> {
  const { ByteWriter, ParquetWriter } = await import("./parquet-library.ts");
  return (columns) => {
    const bytes = new ByteWriter();
    const root: SchemaElement = { name: "root", num_children: columns.length };
    const schema = [root, ...columns.map(({ name, type }) => ({ name, ...type.element }))];
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: "co2ml" });
    let values: unknown[][] = columns.map(() => []);
    const taken = (): Uint8Array => {
      const ready = bytes.getBytes().slice();
      bytes.index = 0;
      return ready;
    };
    const group = (): void => {
      const columnData = columns.map(({ name }, i) => ({ name, data: values[i] as DecodedArray }));
      writer.write({ columnData, rowGroupSize: ROWS_IN_GROUP });
      values = columns.map(() => []);
    };
    return {
      row: (cells) => {
        for (const [i, { type }] of columns.entries()) values[i]!.push(written(type, cells[i]));
        if (values[0]?.length !== ROWS_IN_GROUP) return NOTHING;
        group();
        return taken();
      },
      end: () => {
        if (values[0]?.length) group();
        writer.finish();
        return taken();
      },
    };
  };
}

/** An empty cell of a column that is no text is null. */
function written(type: ParquetType, cell: Cell): unknown {
  return cell === null || cell === undefined || (cell === "" && type !== TEXT) ? null : type.write(cell);
}
