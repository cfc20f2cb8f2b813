/** Runs one estimate and keeps what V8 compiled for it beside the bundle, for bin/load.js. */
const { writeFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { load } = require("../bin/load.js");

const file = resolve("dist/cli.cjs");
process.argv.splice(
  2,
  Infinity,
  "estimate",
  "--gpu",
  "V100",
  "--count",
  "8",
  "--hours",
  "48",
  "--region",
  "us-east",
  "--json",
  "--quiet",
);
const { script, run } = load(file);
run();
process.on("exit", () => writeFileSync(`${file}.cache`, script.createCachedData()));
