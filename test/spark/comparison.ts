import type { DuckDBConnection } from "@duckdb/node-api";
import { dialects } from "../../src/sql/dialect.ts";

const { identifier } = dialects.duckdb;
const PRECISION = 1e-12;

/** Rows of two tables that differ, by their ids: in a column that both have, or in being there at all. */
export async function differences(
  duckdb: DuckDBConnection,
  one: string,
  other: string,
  id: string,
): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((table) => typesOf(duckdb, table)));
  const shared = Object.keys(a!).filter((name) => name in b! && name !== id);
  const isNumber = (name: string) => [a, b].every((types) => types![name] === "DOUBLE");
  const differ = shared.map((name) => {
    const [x, y] = [`one.${identifier(name)}`, `other.${identifier(name)}`];
    if (!isNumber(name)) return `CAST(${x} AS VARCHAR) IS DISTINCT FROM CAST(${y} AS VARCHAR)`;
    return `(${x} IS NULL) <> (${y} IS NULL) OR ABS(${x} - ${y}) > ${PRECISION} * ABS(${x})`;
  });
  const rows = await duckdb.runAndReadAll(`SELECT COUNT(*) FROM ${one} AS one FULL JOIN ${other} AS other
    ON one.${id} = other.${id}
    WHERE one.${id} IS NULL OR other.${id} IS NULL OR ${differ.join(" OR ")}`);
  return Number(rows.getRows()[0]![0]);
}

async function typesOf(duckdb: DuckDBConnection, table: string): Promise<Record<string, string>> {
  const reader = await duckdb.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`);
  return Object.fromEntries(reader.getRows().map(([name, type]) => [String(name), String(type)]));
}
