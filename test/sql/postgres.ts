import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { csvLine } from "../../src/render/csv-text.ts";
import { dialects } from "../../src/sql/dialect.ts";
import type { Engine, Row } from "./engine.ts";
import type { Table } from "./samples.ts";

const { identifier } = dialects.postgres;
const CSV = { delimiter: ",", raw: true };
const TRIES = 100;
const MS_BETWEEN = 100;

/** The folder of PostgreSQL's programs, or undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  const folder = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  return folder && ["initdb", "postgres", "psql"].every((name) => existsSync(join(folder, name)))
    ? folder
    : undefined;
}

/** A server of its own in a temporary folder, reached through a socket there. */
export async function openPostgres(programs: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "co2ml-postgres-"));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const quiet = { ...user, stdio: "ignore" } as const;
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "co2ml", "-E", "UTF8", "--no-locale", "-N"],
    quiet,
  );
  const options = ["-D", data, "-k", folder, "-h", "", "-F"];
  const server = spawn(join(programs, "postgres"), options, quiet);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const psql = (input: string): string =>
    execFileSync(
      join(programs, "psql"),
      ["-qX", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "co2ml", "postgres"],
      {
        ...{ input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "pipe"] },
      },
    );
  await answered(() => psql("SELECT 1;"));
  return {
    create: async (name, table) => {
      psql(creation(name, table));
    },
    run: async (query) =>
      parse(psql(`COPY (${query}) TO STDOUT (FORMAT csv, HEADER);`), { columns: true }) as Row[],
    close: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function answered(ask: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      ask();
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, MS_BETWEEN));
    }
  }
}

function creation(name: string, { header, rows }: Table): string {
  const columns = header.map((heading) => `${identifier(heading)} TEXT`).join(", ");
  const lines = rows
    .map((row) =>
      csvLine(
        row.map((cell) => cell ?? ""),
        CSV,
      ),
    )
    .join("");
  return `DROP TABLE IF EXISTS ${name};
CREATE TABLE ${name} (${columns});
COPY ${name} FROM STDIN (FORMAT csv);
${lines}\\.
`;
}
