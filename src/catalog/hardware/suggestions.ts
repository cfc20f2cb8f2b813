import { letterGap, nearest } from "../edit-distance.ts";
import { cpuTokens, isLikeCpu } from "./cpu-spelling.ts";
import { cpus } from "./cpus.ts";
import { ambiguousNames } from "./names.ts";
import { stripped } from "./noise.ts";
import { accelerators } from "./rows.ts";
import { fold, tokensOf } from "./spelling.ts";

interface Name {
  name: string;
  words: readonly string[];
  /** The words as one text. */
  text: string;
}

const named = (name: string, words: readonly string[]): Name => ({ name, words, text: words.join(" ") });

let accelerating: Name[] | undefined;
let central: Name[] | undefined;

/** Names of hardware that are spelled nearly like an unknown one or are part of it, best first, at most three. */
export function suggestionsFor(query: string): string[] {
  const folded = fold(query);
  accelerating ??= shortNames().map((name) => named(name, bare(name)));
  const found = near(bare(query), accelerating);
  if (!isLikeCpu(folded)) return found;
  central ??= cpus().map(({ name }) => named(name, cpuTokens(fold(name))));
  return [...near(cpuTokens(folded), central), ...found].slice(0, 3);
}

function near(words: readonly string[], names: readonly Name[]): string[] {
  const wanted = named("", words);
  return nearest(names.map((name) => ({ name: name.name, gap: gap(wanted, name) })));
}

/** Letters to change; less than one where all words of the name stand in what is wanted. */
function gap(wanted: Name, { words, text }: Name): number {
  if (words.length === 0) return Number.POSITIVE_INFINITY;
  const isPart = words.every((word) => wanted.words.includes(word));
  return isPart ? 1 - words.length / wanted.words.length : letterGap(wanted.text, text);
}

const bare = (name: string): string[] => stripped(tokensOf(fold(name)))[2] ?? [];

function shortNames(): string[] {
  const rows = accelerators().map(({ name }) => name.replace(/^NVIDIA (Tesla |GeForce )?| \(.*\)$/g, ""));
  return [...new Set([...ambiguousNames(), ...rows])];
}
