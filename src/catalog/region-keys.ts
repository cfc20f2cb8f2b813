const COMBINING = /\p{M}+/gu;
const LETTERS: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", ı: "i", đ: "d", ð: "d" };

/**
 * The form under which an id is found: case and `_` folded, hyphens kept, for us-east-1 (AWS, Virginia) and
 * us-east1 (Google, South Carolina) are two places.
 */
export function idKey(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase().replaceAll("_", "-");
}

/** The form under which a name is found: case, accents, punctuation and a leading "the" folded away. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(COMBINING, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[ßøæœłıđð]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll("&", " and ")
    .replace(/[.'’ʻ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
