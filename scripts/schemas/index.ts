import type * as z from "zod";
import { gridSchemas } from "./grid.ts";
import { hardwareSchemas } from "./hardware.ts";
import { sourceSchemas } from "./sources.ts";

/** The form of every table's rows, by file name; the linter reads each table with its own. */
export const schemas: Record<string, z.ZodObject> = {
  ...gridSchemas,
  ...hardwareSchemas,
  ...sourceSchemas,
};
