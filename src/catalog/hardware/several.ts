const separators = /\s*(?:[,;+&/|]|\b(?:and|or|plus|vs\.?)\b)\s*/i;

/**
 * The parts of a name that lists several, each as it could stand alone: "TPU v2 and v3" is "TPU v2" and "TPU v3".
 * `known` tells whether a part names hardware; undefined where any part does not.
 */
export function partsOf(query: string, known: (part: string) => boolean): string[] | undefined {
  const [first, ...more] = query.split(separators).map((part) => part.trim());
  if (!first || more.length === 0 || more.includes("") || !known(first)) return undefined;
  const stem = first.replace(/\s*\S+$/, "");
  const head = first.split(/\s+/, 1)[0] ?? "";
  const parts = more.map((part) => [part, `${stem} ${part}`, `${head} ${part}`].find(known));
  return parts.includes(undefined) ? undefined : [first, ...(parts as string[])];
}
