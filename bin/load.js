/**
 * Runs the bundled program with the V8 code cache that the build left beside it, which halves the time to load.
 * V8 itself refuses a cache of another version or source, and then compiles as usual. Nothing is written.
 */
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { Script, constants } = require("node:vm");

function load(file, cachedData) {
  const script = new Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = () => {
    const module = { exports: {} };
    script.runInThisContext()(createRequire(file), module, module.exports, file, dirname(file));
  };
  return { script, run };
}

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { load, run: (file) => load(file, cacheOf(file)).run() };
