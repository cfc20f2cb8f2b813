import { tokensOf } from "./spelling.ts";

/** What a system reports beside the name: clock, cores, generation, graphics. */
const asides = [
  /@.*$/,
  /\bwith radeon.*$/,
  /\([^)]*\)/g,
  /\b\d+(?:\.\d+)? ?ghz\b/g,
  /\b\d+(?:st|nd|rd|th)[- ]gen(?:eration)?\b/g,
  /\b\d+[- ]cores?\b/g,
];

const words = (text: string): Set<string> => new Set(text.split(/\s+/));
const noise = words(
  "intel amd nvidia cpu cpus processor processors core cores server host scalable arm based",
);
const codenames =
  words(`skylake cascade cascadelake cooper ice icelake sapphire sapphirerapids emerald granite
  rapids lake broadwell haswell ivy ivybridge sandy sandybridge bridge coffee comet rocket alder raptor kaby
  naples rome milan genoa bergamo turin`);
const versioned = words("e3 e5 e7");
const tierOfRyzen = words("3 5 7 9");

const families =
  /xeon|epyc|ryzen|threadripper|opteron|core|\bi[3579]\b|\be[357]\b|\bfx\b|intel|amd|gold|platinum|silver|bronze|grace|neoverse|pentium|athlon|raspberry/;

/** Whether a folded name could be that of a CPU: a search among thousands is worth its time. */
export const isLikeCpu = (folded: string): boolean => families.test(folded);

/** The words that tell one CPU from another: "Intel(R) Xeon(R) CPU E5-2699 v4 @ 2.20GHz" is xeon, e5, 2699, v4. */
export function cpuTokens(folded: string): string[] {
  const bare = asides.reduce((text, aside) => text.replace(aside, " "), folded);
  const all = tokensOf(bare.replace(/\b(\d{4}[a-z]{0,2})(v\d)\b/g, "$1 $2"));
  const tokens = all.filter((token) => !noise.has(token) && !codenames.has(token));
  if (tokens.includes("threadripper")) return tokens.filter((token) => token !== "ryzen" && token !== "pro");
  if (tokens.includes("ryzen") && !tokens.includes("ai"))
    return tokens.filter((token) => !tierOfRyzen.has(token));
  const family = tokens.some((token) => versioned.has(token)) && !tokens.includes("xeon") ? ["xeon"] : [];
  // The first generation calls itself "E5-2650 0".
  return [...family, ...tokens.map((token) => (token === "0" ? "v1" : token))];
}

/** Other ways to read the words: a Xeon without its tier, an EPYC or Xeon named by maker and number alone. */
export function cpuReadings(folded: string): string[][] {
  const tokens = cpuTokens(folded);
  const tiers = ["gold", "platinum", "silver", "bronze"].map((tier) => ["xeon", tier, ...tokens]);
  const family = /\bamd\b/.test(folded) ? [["epyc", ...tokens]] : [];
  const numbered = tokens.some((token) => /^\d{4}/.test(token));
  if (tokens.includes("ryzen")) return [tokens, ["pro", ...tokens]];
  return numbered ? [tokens, ["xeon", ...tokens], ...tiers, ...family] : [tokens];
}

/** The id of a CPU in data/cpus.csv: its name without the maker, in kebab case. */
export function cpuId(name: string): string {
  const bare = name.replace(/^(?:Intel|AMD|NVIDIA) /, "").toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, "-").replace(/-$/, "");
}
