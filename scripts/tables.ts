/** Compiles data/*.csv into the texts that the program searches: src/catalog/generated/NAME.ts, one string each. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { compileGrid } from "./tables/grid.ts";
import { compileHardware } from "./tables/hardware.ts";
import { compileSources } from "./tables/sources.ts";

const target = "src/catalog/generated";
const texts: Record<string, string> = {
  ...compileHardware("data"),
  ...compileGrid("data"),
  ...compileSources("data"),
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(texts)) {
  writeFileSync(`${target}/${name}.ts`, `export default ${JSON.stringify(text)} as string;\n`);
}
