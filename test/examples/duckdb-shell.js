#!/usr/bin/env node
/** In place of DuckDB's own shell, `duckdb -bail FILE <SQL`: npm brings DuckDB as a library only. */
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(process.argv.at(-1))).connect();
const statements = await connection.extractStatements(readFileSync(0, "utf8"));
for (let i = 0; i < statements.count; i++) await (await statements.prepare(i)).run();
connection.closeSync();
