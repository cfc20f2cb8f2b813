import { cpuTokens } from "../../src/catalog/hardware/cpu-spelling.ts";
import { fold, keyOf } from "../../src/catalog/hardware/spelling.ts";
import { type Row, readRows } from "../csv.ts";

/**
 * `cpus`: a line a CPU, "\nkey\tname\ttdp\tcores\t…\n" as in data/cpus.csv without what the name tells (id and
 * vendor), and before them a line an ambiguous name, "\nkey\t?\tdefault key\tother keys\treason\n". The CPU that bears an ambiguous name has "v1" in its key.
 */
export function compileCpus(dir: string): Record<string, string> {
  const rows = readRows(`${dir}/cpus.csv`);
  return { cpus: `\n${cpuLines(rows, readRows(`${dir}/hardware-ambiguous.csv`)).join("\n")}\n` };
}

/** The lines of the compiled table; throws where two CPUs share a key or an ambiguous name has no row behind it. */
function cpuLines(rows: readonly Row[], ambiguous: readonly Row[]): string[] {
  const ids = new Set(rows.map(({ id }) => id));
  const ours = ambiguous.filter((a) => [a.default_id, ...split(a.candidates)].some((id) => ids.has(id)));
  const unsaid = new Set(ours.map(({ name }) => keyFor(name ?? "")));
  const keyOfId = new Map(rows.map((row) => [`${row.id}`, rowKey(row, unsaid)]));
  const keyed = (id: string): string => {
    const key = keyOfId.get(id);
    if (!key) throw new Error(`data/hardware-ambiguous.csv names "${id}", which is not in data/cpus.csv`);
    return key;
  };
  const names = ours.map((a) => {
    const meant = a.default_id ? keyed(a.default_id) : "";
    return [keyFor(a.name ?? ""), "?", meant, split(a.candidates).map(keyed).join("|"), a.reason].join("\t");
  });
  const lines = rows.flatMap((row) => keysOf(row, unsaid).map((key) => [key, ...cellsOf(row)].join("\t")));
  return unique([...names, ...lines]);
}

const cellsOf = ({ id: _, vendor: __, ...row }: Row): string[] => Object.values(row);
const split = (list: string | undefined): string[] => (list ? list.split("|") : []);
const keyFor = (name: string): string => keyOf(cpuTokens(fold(name)));

/** The CPU that bears an ambiguous name has "v1" in its key. */
function rowKey(row: Row, unsaid: ReadonlySet<string>): string {
  const key = keyFor(row.name ?? "");
  return unsaid.has(key) ? keyFor(`${row.name} v1`) : key;
}

function keysOf(row: Row, unsaid: ReadonlySet<string>): string[] {
  return [rowKey(row, unsaid), ...split(row.aliases).map(keyFor)];
}

function unique(lines: string[]): string[] {
  const seen = new Set<string>();
  for (const line of lines) {
    const key = line.slice(0, line.indexOf("\t"));
    if (seen.has(key)) throw new Error(`two CPUs share the key "${key}": data/cpus.csv`);
    seen.add(key);
  }
  return lines;
}
