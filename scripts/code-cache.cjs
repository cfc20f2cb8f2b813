/** Runs one estimate and keeps what V8 compiled for it beside the bundle, for bin/load.js. */
const { writeFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { cacheName, load, loaded } = require("../bin/load.js");

const line = "estimate --gpu V100 --count 8 --hours 48 --region us-east --json --quiet";
process.argv.splice(2, Number.POSITIVE_INFINITY, ...line.split(" "));
load(resolve("dist/program/cli.cjs"));
process.on("exit", () => {
  for (const [file, { script }] of loaded) writeFileSync(cacheName(file), script.createCachedData());
});
