import { cpuId, cpuTokens } from "../../src/catalog/hardware/cpu-spelling.ts";
import { fold, keyOf, tokensOf } from "../../src/catalog/hardware/spelling.ts";
import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** A spelling that names two rows would be resolved by chance; one that adds nothing hides the ones that do. */
export const hardwareSpellings: Rule = {
  name: "hardware-spellings",
  description:
    "no name or alias of the hardware tables belongs to two rows, and none repeats another of its row",
  check: (tables) => [
    ...clashes([
      ...spellings("hardware.csv", tables["hardware.csv"], acceleratorKey),
      ...ambiguous(tables["hardware-ambiguous.csv"], acceleratorKey),
    ]),
    ...clashes(spellings("cpus.csv", tables["cpus.csv"], cpuKey)),
    ...strayIds(tables["cpus.csv"] ?? []),
  ],
};

interface Spelling {
  file: string;
  index: number;
  column: string;
  owner: string;
  written: string;
  key: string;
}

const acceleratorKey = (name: string): string => keyOf(tokensOf(fold(name)));
const cpuKey = (name: string): string => keyOf(cpuTokens(fold(name)));

function spellings(file: string, rows: readonly Row[] = [], keyFor: (name: string) => string): Spelling[] {
  return rows.flatMap((row, index) => {
    const of = (column: string, written: string): Spelling => ({
      file,
      index,
      column,
      owner: `${row.id}`,
      written,
      key: keyFor(written),
    });
    const aliases = row.aliases ? row.aliases.split("|") : [];
    return [of("name", row.name ?? ""), ...aliases.map((alias) => of("aliases", alias))];
  });
}

function ambiguous(rows: readonly Row[] = [], keyFor: (name: string) => string): Spelling[] {
  const file = "hardware-ambiguous.csv";
  return rows.map(({ name = "" }, index) => {
    const owner = `the ambiguous name "${name}"`;
    return { file, index, column: "name", owner, written: name, key: keyFor(name) };
  });
}

function clashes(all: readonly Spelling[]): DataFinding[] {
  const first = new Map<string, Spelling>();
  return all.flatMap((spelling) => {
    const other = first.get(spelling.key);
    if (!other) first.set(spelling.key, spelling);
    return other ? [clash(spelling, other)] : [];
  });
}

function clash(spelling: Spelling, other: Spelling): DataFinding {
  const same = spelling.owner === other.owner;
  return {
    file: spelling.file,
    line: lineOf(spelling.index),
    column: spelling.column,
    actual: spelling.written,
    expected: same ? `a spelling unlike "${other.written}"` : `a spelling that is not that of ${other.owner}`,
    tip: same
      ? "leave it out: both are the same set of words"
      : "keep it where it belongs, or make it an ambiguous name with a default",
  };
}

function strayIds(rows: readonly Row[]): DataFinding[] {
  return rows.flatMap(({ id = "", name = "" }, index) =>
    id === cpuId(name)
      ? []
      : [
          {
            file: "cpus.csv",
            line: lineOf(index),
            column: "id",
            actual: id,
            expected: cpuId(name),
            tip: "the id of a CPU is its name without the maker, in kebab case",
          },
        ],
  );
}
