import type { Importer } from "./importer.ts";

/** All importers. A new one is one file and one line here. */
export const importers: Importer[] = [];
