import type { DecodedArray, SchemaElement } from "hyparquet";
import type { Cell } from "../records/row-reader.ts";
import type { ParquetType } from "./parquet-types.ts";

/** A column of a Parquet file that is written. */
export interface ParquetColumn {
  name: string;
  type: ParquetType;
}

/** Rows in a row group: engines share a file out by row groups. */
const ROWS_IN_GROUP = 100_000;

/** Makes the bytes of a Parquet file (Snappy) out of rows. An empty text is null, as it is in CSV. */
export interface ParquetWriting {
  /** @returns bytes that are ready to be written; often none */
  row: (cells: readonly Cell[]) => Uint8Array;
  end: () => Uint8Array;
}

export async function parquetWriting(columns: readonly ParquetColumn[]): Promise<ParquetWriting> {
  const { ByteWriter, ParquetWriter } = await import("./parquet-library.ts");
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
  const group = (): Uint8Array => {
    const columnData = columns.map(({ name }, i) => ({ name, data: values[i] as DecodedArray }));
    writer.write({ columnData, rowGroupSize: ROWS_IN_GROUP });
    values = columns.map(() => []);
    return taken();
  };
  return {
    row: (cells) => {
      columns.forEach(({ type }, i) => {
        const cell = cells[i];
        values[i]!.push(cell === null || cell === undefined || cell === "" ? null : type.write(cell));
      });
      return values[0]?.length === ROWS_IN_GROUP ? group() : new Uint8Array(0);
    },
    end: () => {
      const last = values[0]?.length ? group() : new Uint8Array(0);
      writer.finish();
      return Buffer.concat([last, taken()]);
    },
  };
}
