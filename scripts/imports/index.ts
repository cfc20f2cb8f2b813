import { canada } from "./canada.ts";
import { egrid } from "./egrid.ts";
import { eia } from "./eia.ts";
import { gcp } from "./gcp.ts";
import type { Importer } from "./importer.ts";
import { owid } from "./owid.ts";

/** All importers. A new one is one file and one line here. */
export const importers: Importer[] = [owid, eia, canada, gcp, egrid];
