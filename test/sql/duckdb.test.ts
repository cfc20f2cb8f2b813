import { openDuckDb } from "./duckdb.ts";
import { holdToBatch } from "./engine.ts";

holdToBatch("duckdb", openDuckDb, { runs: 100 });
