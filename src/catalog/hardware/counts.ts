/** A name and the number of devices that it carries. */
export interface Counted {
  name: string;
  count: number;
}

const things = "(?:gpus?|chips?|cards?|boards?|devices?|accelerators?|units?|pieces)";
const numerals: Record<string, string> = {
  single: "1",
  one: "1",
  two: "2",
  dual: "2",
  four: "4",
  eight: "8",
};

const leading = [
  /^(?<count>\d+) ?[x*] ?(?<name>.*[a-z].*)$/,
  new RegExp(`^(?<count>\\d+)[ -](?:${things}[ :,(]+)?(?:of )?(?<name>.*[a-z0-9].*)$`),
];
const trailing = [
  /^(?<name>.*\b(?:titan x|mi\d+x|k20x)) (?<count>\d+)$/,
  new RegExp(`^(?<name>.+?)[ ,(]*[x*] ?(?<count>\\d+)(?: ?${things})?\\)?$`),
  new RegExp(`^(?<name>.+?) ?\\((?<count>\\d+)(?: ?${things})?\\)$`),
  new RegExp(`^(?<name>.+?)[,:] ?(?<count>\\d+)(?: ?${things})?$`),
  new RegExp(`^(?<name>.+?) (?:- )?(?<count>\\d+) ?${things}$`),
];

/** The ways in which a folded name can be read as a count and a name: "8x v100", "p100x8", "gpu:a100:4". */
export function* countsIn(folded: string): Generator<Counted> {
  const text = folded
    .replace(/^(?:gpus?|tpus?|hardware|accelerators?) ?[:=] ?/, "")
    .replace(/^(?:an? )?(single|one|two|dual|four|eight)\b/, (_, word: string) => numerals[word] ?? word)
    .replace(/(\d),(?=\d{3}\b)/g, "$1");
  for (const pattern of [...leading, ...trailing]) {
    const { name, count } = pattern.exec(text)?.groups ?? {};
    if (name && count && Number(count) > 0) yield { name: name.trim(), count: Number(count) };
  }
}
