import * as z from "zod";
import { text } from "./cells.ts";

/** What a row of sources.csv looks like. */
export const sourceSchemas: Record<string, z.ZodObject> = {
  "sources.csv": z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, "kebab-case"),
    title: text,
    publisher: text,
    url: z.url({ protocol: /^https$/ }),
    vintage: text,
    licence: text,
    accessed: z.iso.date(),
  }),
};
