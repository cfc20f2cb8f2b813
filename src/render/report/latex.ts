const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "''",
  "\u00a0": "~",
  "×": "$\\times$",
  "·": "$\\cdot$",
  "°": "$^\\circ$",
  "±": "$\\pm$",
  "≈": "$\\approx$",
  µ: "$\\mu$",
  "₂": "$_2$",
  "–": "--",
  "—": "---",
  "‘": "`",
  "’": "'",
  "“": "``",
  "”": "''",
  "…": "\\ldots{}",
  ı: "\\i{}",
  ß: "\\ss{}",
  æ: "\\ae{}",
  Æ: "\\AE{}",
  ø: "\\o{}",
  Ø: "\\O{}",
  å: "\\aa{}",
  Å: "\\AA{}",
  ł: "\\l{}",
  Ł: "\\L{}",
  œ: "\\oe{}",
};

/** Accents by their combining characters. */
const ACCENTS: Record<string, string> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u",
  "\u0307": ".",
  "\u0308": '"',
  "\u030a": "r",
  "\u030b": "H",
  "\u030c": "v",
  "\u0327": "c",
  "\u0328": "k",
};

/** Text for any LaTeX engine: its signs stay text, accents become commands, and CO2 gets its subscript. */
export function latexEscaped(text: string): string {
  const quoted = text.replace(/\s+/g, " ").replace(/"([^"]*)"/g, "\u201c$1\u201d");
  return [...quoted].map(letter).join("").replaceAll("CO2", "CO$_2$");
}

function letter(character: string): string {
  const known = SPECIAL[character];
  if (known !== undefined) return known;
  if (/[\u0020-\u007e]/.test(character)) return character;
  const [base = "", ...marks] = character.normalize("NFKD");
  if (!/[\u0020-\u007e]/.test(base)) return "?";
  return marks.reduce(
    (inner, mark) => (ACCENTS[mark] ? `\\${ACCENTS[mark]}{${inner}}` : inner),
    SPECIAL[base] ?? base,
  );
}
