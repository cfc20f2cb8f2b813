import { stripped } from "../../src/catalog/hardware/noise.ts";
import { fold, keyOf, tokensOf } from "../../src/catalog/hardware/spelling.ts";
import { type Row, readRows } from "../csv.ts";
import { compileCpus } from "./cpus.ts";
import { compileInstances } from "./instances.ts";

/**
 * `hardware`: the rows of data/hardware.csv, cells apart by tabs, "\nid\tname\t…\n".
 * `hardwareNames`: what each key of a name stands for, "\nkey\tid\tmark\n" with the mark "=" where it is the
 * row's own name, or "\nkey\tdefault id\t?\tother ids\treason\tname\n" for an ambiguous name.
 */
export function compileHardware(dir: string): Record<string, string> {
  const rows = readRows(`${dir}/hardware.csv`);
  const ids = new Set(rows.map(({ id }) => id));
  const ambiguous = readRows(`${dir}/hardware-ambiguous.csv`).filter((a) =>
    ids.has(a.default_id || a.candidates?.split("|")[0]),
  );
  return {
    hardware: table(rows.map((row) => Object.values(row).join("\t"))),
    hardwareNames: table(nameLines(rows, ambiguous)),
    ...compileCpus(dir),
    ...compileInstances(dir),
    ...compileConstants(dir),
  };
}

/** `constants`: "\nid\tvalue\tsource\tunit\tdescription\n". */
function compileConstants(dir: string): Record<string, string> {
  const rows = readRows(`${dir}/constants.csv`);
  return {
    constants: table(
      rows.map(({ id, value, source, unit, description }) =>
        [id, value, source, unit, description].join("\t"),
      ),
    ),
  };
}

const table = (lines: readonly string[]): string => `\n${lines.join("\n")}\n`;
const keyFor = (name: string): string => keyOf(tokensOf(fold(name)));
const barerKeys = (name: string): string[] => stripped(tokensOf(fold(name))).map(keyOf);
const meaning = (a: Row): string => [a.default_id, "?", a.candidates, a.reason].join("\t");
const spellings = (row: Row): string[] =>
  [row.name, ...(row.aliases ? row.aliases.split("|") : [])] as string[];

/** A line for each key; throws where two rows share one. A key of a full spelling goes before one of its bare forms. */
export function nameLines(rows: readonly Row[], ambiguous: readonly Row[]): string[] {
  const lines = new Map<string, string>();
  const owners = new Map<string, string>();
  const claim = (key: string, owner: string, line: string): void => {
    const other = owners.get(key);
    if (other !== undefined && other !== owner)
      throw new Error(`"${key}" names both ${other} and ${owner}: data/hardware.csv, hardware-ambiguous.csv`);
    owners.set(key, owner);
    if (!lines.has(key)) lines.set(key, line);
  };
  for (const a of ambiguous) claim(keyFor(a.name ?? ""), `ambiguous ${a.name}`, `${meaning(a)}\t${a.name}`);
  for (const row of rows)
    for (const name of spellings(row))
      claim(keyFor(name), `${row.id}`, `${row.id}\t${name === row.name ? "=" : ""}`);
  const full = new Set(lines.keys());
  for (const a of ambiguous)
    for (const key of barerKeys(a.name ?? "").slice(0, -1))
      if (key !== "" && !full.has(key)) claim(key, `ambiguous ${a.name}`, meaning(a));
  for (const key of lines.keys()) full.add(key);
  for (const row of rows)
    for (const key of spellings(row).flatMap(barerKeys))
      if (key !== "" && !full.has(key)) claim(key, `${row.id}`, `${row.id}\t`);
  return [...lines].map(([key, line]) => `${key}\t${line}`);
}
