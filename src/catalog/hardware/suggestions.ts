import { letterGap, nearest } from "../edit-distance.ts";
import { cpuTokens, isLikeCpu } from "./cpu-spelling.ts";
import { cpus } from "./cpus.ts";
import { ambiguousNames } from "./names.ts";
import { stripped } from "./noise.ts";
import { accelerators } from "./rows.ts";
import { fold, tokensOf } from "./spelling.ts";

interface Name {
  name: string;
  words: string[];
}

let accelerating: Name[] | undefined;
let central: Name[] | undefined;

/** Names of hardware that are spelled nearly like an unknown one or are part of it, best first, at most three. */
export function suggestionsFor(query: string): string[] {
  const folded = fold(query);
  accelerating ??= shortNames().map((name) => ({ name, words: bare(name) }));
  const found = near(bare(query), accelerating);
  if (!isLikeCpu(folded)) return found;
  central ??= cpus().map(({ name }) => ({ name, words: cpuTokens(fold(name)) }));
  return [...near(cpuTokens(folded), central), ...found].slice(0, 3);
}

const near = (wanted: readonly string[], names: readonly Name[]): string[] =>
  nearest(names.map(({ name, words }) => ({ name, gap: gap(wanted, words) })));

/** Letters to change; less than one where all words of the name stand in what is wanted. */
function gap(wanted: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return Number.POSITIVE_INFINITY;
  const isPart = name.every((word) => wanted.includes(word));
  return isPart ? 1 - name.length / wanted.length : letterGap(wanted.join(" "), name.join(" "));
}

const bare = (name: string): string[] => stripped(tokensOf(fold(name)))[2] ?? [];

function shortNames(): string[] {
  const rows = accelerators().map(({ name }) => name.replace(/^NVIDIA (Tesla |GeForce )?| \(.*\)$/g, ""));
  return [...new Set([...ambiguousNames(), ...rows])];
}
