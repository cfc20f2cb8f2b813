import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { dialects } from "../../src/sql/dialect.ts";
import type { Engine, Row } from "./engine.ts";
import type { Table } from "./samples.ts";

const { identifier } = dialects.duckdb;

/** DuckDB in this process. */
export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    create: (name, table) => create(connection, name, table),
    run: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJS() as Row[],
    close: () => connection.closeSync(),
  };
}

async function create(connection: DuckDBConnection, name: string, { header, rows }: Table): Promise<void> {
  const columns = header.map((heading) => `${identifier(heading)} VARCHAR`);
  await connection.run(`CREATE OR REPLACE TABLE ${name} (${columns.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const cell of rows.flatMap((row) => [...row, undefined])) {
    if (cell === undefined) appender.endRow();
    else if (cell === null) appender.appendNull();
    else appender.appendVarchar(cell);
  }
  appender.closeSync();
}
