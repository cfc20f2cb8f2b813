import { readFileSync } from "node:fs";
import { readRows } from "../csv.ts";

/** `program` the version of the package, `version` that of the tables, and `sources`: a line a source, "\nid\ttitle\tpublisher\turl\tvintage\tlicence\n". */
export function compileSources(dir: string): Record<string, string> {
  const lines = readRows(`${dir}/sources.csv`).map((r) =>
    [r.id, r.title, r.publisher, r.url, r.vintage, r.licence].join("\t"),
  );
  return {
    program: (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version,
    version: readFileSync(`${dir}/version.txt`, "utf8").trim(),
    sources: `\n${lines.join("\n")}\n`,
  };
}
