import { canada } from "./canada.ts";
import { cpus } from "./cpus.ts";
import { egrid } from "./egrid.ts";
import { eia } from "./eia.ts";
import { gcp } from "./gcp.ts";
import { hardware } from "./hardware.ts";
import type { Importer } from "./importer.ts";
import { instances } from "./instances.ts";
import { owid } from "./owid.ts";

/** All importers. A new one is one file and one line here. */
export const importers: Importer[] = [owid, eia, canada, gcp, egrid, hardware, cpus, instances];
