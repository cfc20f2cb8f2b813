/**
 * Writes what docs/ takes from the program and its tables: docs/errors.md as a whole, and the parts of
 * docs/data.md between `<!-- generated:NAME -->` and `<!-- /generated -->`. A test holds them up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { errorsPage } from "./docs/errors.ts";
import { generatedParts, withParts } from "./docs/parts.ts";

writeFileSync("docs/errors.md", errorsPage());
if (existsSync("docs/data.md")) {
  writeFileSync("docs/data.md", withParts(readFileSync("docs/data.md", "utf8"), generatedParts()));
}
