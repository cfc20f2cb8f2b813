const COMBINING = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const LETTERS: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", ı: "i", đ: "d", ð: "d" };

/**
 * The form under which an id is found: case and `_` folded, hyphens kept, for us-east-1 (AWS, Virginia) and
 * us-east1 (Google, South Carolina) are two places.
 */
export function idKey(text: string): string {
  return (ASCII.test(text) ? text : text.normalize("NFKC")).trim().toLowerCase().replaceAll("_", "-");
}

/** The form under which a name is found: case, accents, punctuation and a leading "the" folded away. */
export function nameKey(text: string): string {
  const letters = ASCII.test(text) ? text.toLowerCase() : withoutAccents(text);
  const words = letters.replaceAll("&", " and ").replace(/[.'’ʻ]/g, "");
  const spaced = ASCII.test(words)
    ? words.replace(/[^a-z0-9]+/g, " ")
    : words.replace(/[^\p{L}\p{N}]+/gu, " ");
  return spaced.trim().replace(/^the /, "");
}

/** Unicode folding is slow to load, so ASCII goes without it. */
function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(COMBINING, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[ßøæœłıđð]/g, (letter) => LETTERS[letter] ?? letter);
}
