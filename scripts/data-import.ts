/**
 * `npm run data:import -- NAME DIR` rebuilds a table from a newer release of its source and prints every row
 * that would be added, removed or changed, old and new. Only with --write at the end is anything written.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Row, readRows, toCsv } from "./csv.ts";
import { importers } from "./imports/index.ts";
import { keysOf } from "./keys.ts";

const [name, dir, ...flags] = process.argv.slice(2);
const importer = importers.find((i) => i.name === name);
if (!importer || !dir) {
  console.error("usage: npm run data:import -- NAME DIR [--write]\n");
  for (const i of importers)
    console.error(`  ${i.name.padEnd(18)} ${i.description} (DIR holds ${i.needs.join(", ")})`);
  process.exit(2);
}
const missing = importer.needs.filter((file) => !existsSync(`${dir}/${file}`));
if (missing.length) {
  console.error(`${dir} lacks ${missing.join(", ")}`);
  process.exit(1);
}

const present = (file: string): Row[] => (existsSync(`data/${file}`) ? readRows(`data/${file}`) : []);
const built = importer.build(dir, present);
for (const [file, rows] of Object.entries(built)) printChanges(file, present(file), rows);
if (flags.includes("--write")) {
  for (const [file, rows] of Object.entries(built))
    writeFileSync(`data/${file}`, toCsv(columnsOf(file, rows), rows));
  console.log(
    "written; now `npm run data:check`, raise data/version.txt and note it under Data in CHANGELOG.md",
  );
} else {
  console.log("nothing written; the same with --write at the end writes it");
}

function columnsOf(file: string, rows: Row[]): string[] {
  if (!existsSync(`data/${file}`)) return Object.keys(rows[0] ?? {});
  return (parse(readFileSync(`data/${file}`), { to: 1 }) as string[][])[0] ?? [];
}

function printChanges(file: string, before: Row[], after: Row[]): void {
  const key = (row: Row): string =>
    keysOf(file)
      .map((column) => row[column])
      .join(",");
  const old = new Map(before.map((row) => [key(row), row]));
  const fresh = new Map(after.map((row) => [key(row), row]));
  let counts = { added: 0, removed: 0, changed: 0 };
  for (const [id, row] of fresh) {
    const was = old.get(id);
    if (!was) {
      counts = { ...counts, added: counts.added + 1 };
      console.log(`+ ${file} ${id}: ${Object.values(row).join(",")}`);
      continue;
    }
    const changed = Object.keys(row).filter((column) => (was[column] ?? "") !== row[column]);
    if (changed.length) counts = { ...counts, changed: counts.changed + 1 };
    for (const column of changed)
      console.log(`~ ${file} ${id} ${column}: "${was[column] ?? ""}" -> "${row[column]}"`);
  }
  for (const id of old.keys()) {
    if (fresh.has(id)) continue;
    counts = { ...counts, removed: counts.removed + 1 };
    console.log(`- ${file} ${id}`);
  }
  console.log(
    `${file}: ${counts.added} added, ${counts.changed} changed, ${counts.removed} removed of ${before.length}`,
  );
}
