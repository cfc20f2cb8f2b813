/** A name and the number of devices that it carries. */
export interface Counted {
  name: string;
  count: number;
}

const things = "(?:gpus?|chips?|cards?|boards?|devices?|accelerators?|units?|pieces)";
const numerals = new Map<string, string>(
  Object.entries({
    single: "1",
    one: "1",
    two: "2",
    dual: "2",
    three: "3",
    four: "4",
    six: "6",
    eight: "8",
    sixteen: "16",
  }),
);
const numeral = new RegExp(`^(?:an? )?(${[...numerals.keys()].join("|")})\\b`);
const label = /^(?:gpus?|tpus?|hardware|accelerators?) ?(?:[:=] ?|(?=\d))/;

const leading = [
  /^(?<count>\d+) ?[x*] ?(?<name>.*[a-z].*)$/,
  new RegExp(`^(?<count>\\d+)[ -](?:${things}[ :,(]+)?(?:of )?(?<name>.*[a-z0-9].*)$`),
];
const trailing = [
  /^(?<name>.*\b(?:titan x|mi\d+x|k20x)) (?<count>\d+)$/,
  new RegExp(`^(?<name>.+?)[ ,(]*[x*] ?(?<count>\\d+)(?: ?${things})?\\)?$`),
  new RegExp(`^(?<name>.+?) ?\\((?<count>\\d+)(?: ?${things})?\\)$`),
  new RegExp(`^(?<name>.+?)[,:] ?(?<count>\\d+)(?: ?${things})?$`),
  /^(?<name>.+?) (?<count>\d+) ?x$/,
  new RegExp(`^(?<name>.+?) (?:- )?(?<count>\\d+) ?${things}$`),
];

/** The ways in which a folded name can be read as a count and a name: "8x v100", "p100x8", "gpu:a100:4". */
export function* countsIn(folded: string): Generator<Counted> {
  const text = folded
    .replaceAll("_", " ")
    .replace(label, "")
    .replace(numeral, (_, word: string) => numerals.get(word) ?? word)
    .replace(/(\d),(?=\d{3}\b)/g, "$1");
  for (const pattern of [...leading, ...trailing]) {
    const { name, count } = pattern.exec(text)?.groups ?? {};
    if (name && count && Number(count) > 0) yield { name: name.trim(), count: Number(count) };
  }
}
