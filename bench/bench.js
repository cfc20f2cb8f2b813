/**
 * co2ml batch beside others that do the same job: CSV in, names and places looked up, CSV and sums out.
 * `npm run bench`, or `npm run bench -- --rounds 5 --only 5M`. All take turns in every round; medians are compared.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders } from "./contenders.js";
import { generate } from "./generate.js";
import { writeMapping } from "./mapping.js";
import { measure, median } from "./measure.js";

const FILES = {
  "1M": { rows: 1_000_000 },
  "1M quoted": { rows: 1_000_000, variant: "quoted", few: true },
  "1M names": { rows: 1_000_000, variant: "names", few: true, env: { FOLD_CASE: "1" } },
  "5M": { rows: 5_000_000, few: true },
};

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, only: { type: "string" } },
});
const folder = fileURLToPath(new URL("data", import.meta.url));
mkdirSync(folder, { recursive: true });
writeMapping(folder);
console.log(
  `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, medians of ${values.rounds} rounds`,
);
for (const [name, file] of Object.entries(FILES)) {
  if (values.only === undefined || values.only === name) await compare(name, file);
}

async function compare(name, { rows, variant, few, env }) {
  const input = `${folder}/${name.replaceAll(" ", "-")}.csv`;
  const output = `${folder}/scored.csv`;
  if (!existsSync(input)) generate(rows, input, variant);
  const runs = Object.entries(contenders).filter(([, contender]) => !(few && contender.slow));
  const results = runs.map(() => []);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [i, [, contender]] of runs.entries()) {
      if (contender.slow && round > 0) continue;
      rmSync(output, { force: true });
      results[i].push(await measure(contender.command(input, output, folder), { ...env, ...contender.env }));
    }
  }
  rmSync(output, { force: true });
  print(
    name,
    runs.map(([label]) => label),
    results,
  );
}

function print(name, labels, results) {
  const seconds = results.map((rs) => median(rs.map((r) => r.seconds)));
  console.log(`\n${name.padEnd(34)} seconds   ratio   peak MB`);
  for (const [i, label] of labels.entries()) {
    const peak = Math.max(...results[i].map((r) => r.peakMb ?? 0));
    const cells = [
      seconds[i].toFixed(2).padStart(7),
      (seconds[i] / seconds[0]).toFixed(2).padStart(7),
      peak ? peak.toFixed(0).padStart(9) : "",
    ];
    console.log(`${label.padEnd(34)} ${cells.join(" ")}`);
  }
}
