/** Builds dist/: the command line as one CommonJS file, the library as ESM, the types, the JSON Schemas. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { schemas } from "../src/schema/index.ts";
import { licencesOf } from "./licences.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
};
const common: BuildOptions = {
  bundle: true,
  target: "node20.19",
  logLevel: "warning",
  legalComments: "none",
};

rmSync("dist", { recursive: true, force: true });
const program = await build({
  ...common,
  entryPoints: ["src/cli.ts"],
  outfile: "dist/cli.cjs",
  platform: "node",
  format: "cjs",
  minify: true,
  metafile: true,
  alias: { "node:child_process": "./scripts/no-child-process.cjs" },
  banner: { js: "(function(require,module,exports,__filename,__dirname){" },
  footer: { js: "})" },
});
await build({
  ...common,
  entryPoints: { index: "src/index.ts", core: "src/core/index.ts", library: "src/estimate/library.ts" },
  outdir: "dist",
  platform: "neutral",
  format: "esm",
  splitting: true,
  external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
});
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", licencesOf(Object.keys(program.metafile.inputs)));
mkdirSync("dist/schema", { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`dist/schema/${name}.json`, `${JSON.stringify(schema(), null, 2)}\n`);
}
execFileSync("tsc", ["-p", "tsconfig.types.json"], { stdio: "inherit" });
execFileSync(process.execPath, ["scripts/code-cache.cjs"], { stdio: ["ignore", "ignore", "inherit"] });
