/** Builds dist/: the program as CommonJS files, the library as ESM, the types, the JSON Schemas. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { schemas } from "../src/schema/index.ts";
import { bundleProgram } from "./bundle.ts";
import { licencesOf } from "./licences.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
};

rmSync("dist", { recursive: true, force: true });
const inputs = await bundleProgram("src/cli.ts", "dist/program", [
  "src/commands/index.ts",
  "src/render/drawing.ts",
  "src/parquet/parquet-library.ts",
  "src/render/range/index.ts",
]);
await build({
  entryPoints: { index: "src/index.ts", core: "src/core/index.ts", library: "src/estimate/library.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "neutral",
  target: "es2023",
  logLevel: "warning",
  external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
});
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", licencesOf(inputs));
mkdirSync("dist/schema", { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`dist/schema/${name}.json`, `${JSON.stringify(schema(), null, 2)}\n`);
}
execFileSync("tsc", ["-p", "tsconfig.types.json"], { stdio: "inherit" });
execFileSync(process.execPath, ["scripts/code-cache.cjs"], { stdio: ["ignore", "ignore", "inherit"] });
