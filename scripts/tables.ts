/** Compiles data/*.csv into the texts that the program searches: src/catalog/generated/NAME.ts, one string each. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { compileGrid } from "./tables/grid.ts";
import { compileHardware } from "./tables/hardware.ts";
import { compileSources } from "./tables/sources.ts";

const target = "src/catalog/generated";
const texts = {
  ...compileHardware("data"),
  ...compileGrid("data"),
  ...compileSources("data"),
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
write(texts);
// The map names its countries through the tables that now are there.
write((await import("./tables/world.ts")).compileWorld());

function write(all: Record<string, string>): void {
  for (const [name, text] of Object.entries(all)) {
    writeFileSync(`${target}/${name}.ts`, `export default ${JSON.stringify(text)} as string;\n`);
  }
}
