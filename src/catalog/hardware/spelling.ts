/**
 * Spellings that mean the same, applied in this order to a folded name. A rule is tried only where its hint
 * occurs: compiling a pattern costs more than a single estimate has to spare.
 */
const unifications: [hint: string, pattern: RegExp, replacement: string][] = [
  ["mac", /\b(?:macbook|mac|imac)(?: ?(?:pro|air|studio|mini))?\b/g, " "],
  ["core", /\b\d+[- ]core (?:gpu|cpu|neural engine)\b/g, " "],
  ["'", /'s\b/g, "s"],
  [",", /(\d),(?=\d{3}\b)/g, "$1"],
  ["-", /\b([abhklptv])-(\d{1,4})(?=s?\b)/g, "$1$2"],
  ["sxm", /(?<=\d)(?=sxm)|(?<=sxm)[- ]?(?=[2-6]\b)/g, " "],
  ["sxm ", /\bsxm 3\b/g, "sxm3"],
  ["sxm ", /\bsxm [2-6]\b/g, "sxm"],
  ["pc", /(?<=\d|\b)pc(?:i[- ]?e(?:xpress)?|i express|i|le)\b/g, " pcie "],
  ["pcie ", /pcie +(?:gen[- ]?[3-6]|[3-6]\.0)(?: ?x16)?\b/g, "pcie "],
  ["nvl", /(?<=\d)(?=nvl)/g, " "],
  ["g", /(?<![a-z0-9.])(\d+(?:\.\d+)?)[- ]?(?:gib|gbs?|gigs?|gigabytes?|g)\b/g, " $1gb "],
  ["w", /\b(?:\d+ ?- ?)?(?<![a-z0-9.])(\d+)[- ]?(?:w|watts?)\b/g, " $1w "],
  ["", /[^a-z0-9.]+/g, " "],
  [".", /(?<!\d)\.|\.(?!\d)/g, " "],
  [
    "",
    /\b(nvidia|geforce|tesla|quadro|amd|radeon|instinct|intel|google|cloud)(?=[rg]tx|titan|tpu|[a-z]?\d)/g,
    "$1 ",
  ],
  [
    "",
    /\b(titan|rtx|gtx|rx|arc|max|flex|tpus?|gpus?|gaudi|trainium|inferentia|ascend|kunlun|jetson|dgx|hgx|hl|cs|wse|maia)(?=[abtv]?\d)/g,
    "$1 ",
  ],
  ["titan", /\btitan(?=(?:xp|x|v|z|rtx|black)\b)/g, "titan "],
  ["pro", /\brtx ?pro ?(?=\d)/g, "rtx pro "],
  ["", /(\d{3,4})(ti|super|xtx|xt|gre|ada)(?=super\b|\b)/g, "$1 $2 "],
  ["090d", /090d\b/g, "090 d"],
  ["mi ", /\bmi (\d{1,3}[a-z]?)\b/g, "mi$1"],
  ["tpus", /\btpus\b/g, "tpu"],
  ["tpu ", /\btpu ([2-7])\b/g, "tpu v$1"],
  ["tpu 7x", /\btpu 7x\b/g, "tpu v7"],
  ["tpu ", /\btpu (?:version|ver|gen|generation|v) ?(\d)/g, "tpu v$1"],
  ["v5", /\bv5 ?(?:lite(?: ?pod)?|e)\b/g, "v5e"],
  ["v", /\bv(5|6) ([pe])\b/g, "v$1$2"],
  ["v7x", /\bv7x\b/g, "v7"],
  ["max", /\bmax ?q\b/g, "maxq"],
];

/**
 * A name with its case folded, compatibility characters unified (NFKC), trademark signs left out and every
 * dash and multiplication sign in its plain form. Punctuation stays: counts and slices need it.
 */
export function fold(name: string): string {
  const plain = /[^\x20-\x7e]/.test(name) ? inAscii(name) : name;
  // "V100s" is the plural of V100; the card V100S is written with a capital.
  const told = plain.includes("V100s") ? plain.replace(/\bV100s\b/g, "V100") : plain;
  const text = told.toLowerCase();
  return (text.includes("(") ? text.replace(/\((?:r|tm|c)\)/g, " ") : text).trim();
}

function inAscii(name: string): string {
  return name
    .replace(/[®™©]/g, " ")
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[×✕✖⨯]/g, "x")
    .replace(/[‘’`]/g, "'")
    .replace(/昇腾|昇騰/g, " ascend ")
    .replace(/\s+/g, " ");
}

/** The words of a folded name, spellings unified: "V100-SXM2-32GB" is v100, sxm, 32gb. */
export function tokensOf(folded: string): string[] {
  let text = folded.includes("mib") ? folded.replace(/(\d+) ?mib\b/g, inGb) : folded;
  for (const [hint, pattern, replacement] of unifications)
    if (text.includes(hint)) text = text.replace(pattern, replacement);
  return text.split(" ").filter(Boolean);
}

/** Drivers report memory in MiB. */
const inGb = (_: string, mib: string): string => `${Math.round(Number(mib) / 1024)}gb`;

/** The key of a set of words: sorted, each once. */
export function keyOf(tokens: readonly string[]): string {
  return tokens.length < 2 ? tokens.join("") : [...new Set(tokens)].sort().join(" ");
}
