import { holdToBatch } from "./engine.ts";
import { openPostgres, postgresPrograms } from "./postgres.ts";

const programs = postgresPrograms();

holdToBatch("postgres", () => openPostgres(programs!), {
  missing: programs ? undefined : "PostgreSQL is not installed",
  runs: 25,
});
