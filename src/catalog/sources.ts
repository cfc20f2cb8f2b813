import type { EstimateSource } from "../core/index.ts";
import text from "./generated/sources.ts";
import { lineWith } from "./lookup.ts";

/** The source with an id of data/sources.csv; throws on an unknown id, which the data linter rules out. */
export function sourceOf(id: string): EstimateSource {
  const line = lineWith(text, id);
  if (line === undefined) throw new Error(`no source "${id}" in data/sources.csv`);
  const [, title = "", publisher = "", url = "", vintage = "", licence = ""] = line.split("\t");
  return { id, title, publisher, url, vintage, licence };
}
