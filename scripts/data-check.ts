/** The linter of data/: `npm run data:check` or `npm run data:check -- DIR`. Exits 1 when a rule finds anything. */
import { readdirSync } from "node:fs";
import { rules } from "./checks/index.ts";
import type { Tables } from "./checks/rule.ts";
import { readRows } from "./csv.ts";

const dir = process.argv[2] ?? "data";
const tables: Tables = Object.fromEntries(
  readdirSync(dir)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => [file, readRows(`${dir}/${file}`)]),
);
const findings = rules.flatMap((rule) => rule.check(tables).map((f) => ({ rule: rule.name, ...f })));
for (const f of findings) {
  console.error(
    `${dir}/${f.file}:${f.line} [${f.rule}] ${f.column} is "${f.actual}", expected ${f.expected}\n  tip: ${f.tip}`,
  );
}
const rows = Object.values(tables).reduce((n, table) => n + table.length, 0);
console.log(
  `${rules.length} rules over ${rows} rows of ${Object.keys(tables).length} tables: ${findings.length} findings`,
);
process.exitCode = findings.length ? 1 : 0;
