/** The whole of `co2ml estimate … --json` beside a bare `node -e 0`, taking turns; on this Node and on those that npm has. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure, median } from "./measure.js";

const { values } = parseArgs({ options: { runs: { type: "string", default: "40" } } });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ESTIMATE = [here("../bin/co2ml.js"), "estimate", "--gpu", "V100", "--count", "8", "--hours", "48"];
const programs = {
  "node -e 0": ["-e", "0"],
  "co2ml estimate": [...ESTIMATE, "--region", "us-east", "--json", "--quiet"],
};
const nodes = [
  process.execPath,
  ...[22, 24].map((major) => here(`node_modules/node${major}-linux-x64/bin/node`)),
];

for (const node of nodes) {
  if (existsSync(node)) await compare(node);
  else console.error(`left out, not installed here: ${node.slice(here(".").length)}`);
}

async function compare(node) {
  const seconds = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let i = 0; i < Number(values.runs); i++) {
    for (const [name, args] of Object.entries(programs)) {
      seconds[name].push((await measure([node, ...args])).seconds);
    }
  }
  const [bare, ours] = Object.values(seconds).map(median);
  const version = node === process.execPath ? process.version : /node(\d+)-/.exec(node)?.[0].slice(0, -1);
  console.log(
    `${version}: ${(bare * 1000).toFixed(1)} ms bare, ${(ours * 1000).toFixed(1)} ms co2ml, ratio ${(ours / bare).toFixed(2)}`,
  );
}
