import * as z from "zod/mini";
import { inputSchema } from "../records/input.ts";
import { estimateSchema } from "./estimate.ts";

/** JSON Schemas by name, as `co2ml schema NAME` prints them and the package ships them. */
export const schemas = {
  estimate: () => titled("The result of co2ml estimate --json", z.toJSONSchema(estimateSchema)),
  run: () => titled("A training run, as the library and JSON files give it", z.toJSONSchema(inputSchema)),
};

export type SchemaName = keyof typeof schemas;

function titled(title: string, schema: z.core.JSONSchema.BaseSchema): Record<string, unknown> {
  const { $schema, ...rest } = schema;
  return { $schema, title, ...rest };
}
