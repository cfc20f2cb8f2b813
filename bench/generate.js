/** Writes the same rows on every machine: `node generate.js ROWS FILE [plain|quoted|names]`. */
import { closeSync, openSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stringify } from "csv-stringify/sync";
import { hardwareSpellings, places, YEARS } from "./names.js";

export const COLUMNS = ["model", "task", "hardware", "count", "hours", "region", "year"];
const TASKS = ["language", "vision", "speech", "rl", "multimodal"];
const ROWS_PER_WRITE = 20_000;

/** Uniform numbers in [0, 1) from a seed (Marsaglia's xorshift, 32 bits). */
function uniform(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * @param variant plain; quoted: every field in quotes; names: no two hardware names are spelt alike
 */
export function generate(rows, file, variant = "plain") {
  const random = uniform(20_230_216);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const hardware = hardwareSpellings().filter((name) => variant !== "names" || letters(name) >= 14);
  const regions = places();
  const line = (cells) => stringify([cells], { quoted: variant === "quoted" });
  const cellOf = new Map(
    [...hardware, ...regions, ...TASKS].map((text) => [text, line([text]).slice(0, -1)]),
  );
  const quote = variant === "quoted" ? '"' : "";
  const spelt = variant === "names" ? caseSpeller() : (text) => text;
  const row = (i) =>
    [
      `${quote}m${String(i).padStart(7, "0")}${quote}`,
      cellOf.get(pick(TASKS)),
      spelt(cellOf.get(pick(hardware))),
      `${quote}${2 ** Math.floor(random() * 11)}${quote}`,
      `${quote}${(0.01 + random() * 2000).toFixed(2)}${quote}`,
      cellOf.get(pick(regions)),
      `${quote}${pick(YEARS)}${quote}`,
    ].join(",");
  const out = openSync(file, "w");
  writeSync(out, line(COLUMNS));
  for (let i = 0; i < rows; i += ROWS_PER_WRITE) {
    const lines = Array.from({ length: Math.min(ROWS_PER_WRITE, rows - i) }, (_, k) => row(i + k));
    writeSync(out, `${lines.join("\n")}\n`);
  }
  closeSync(out);
}

const letters = (text) => text.replace(/[^a-z]/gi, "").length;

/** Spellings of a text that differ in case alone; at least 14 letters give 16,384 of them before one comes again. */
function caseSpeller() {
  const times = new Map();
  return (text) => {
    let bits = times.get(text) ?? 0;
    times.set(text, bits + 1);
    return text.toLowerCase().replace(/[a-z]/g, (letter) => {
      const upper = bits % 2 === 1;
      bits = Math.floor(bits / 2);
      return upper ? letter.toUpperCase() : letter;
    });
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows, file, variant] = process.argv.slice(2);
  generate(Number(rows), file, variant);
}
