/** The usual way: csv-parse into objects, zod on each row, csv-stringify, in a pipeline of streams. */
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify";
import * as z from "zod";
import { scorer } from "./rows.js";

const [input, output, tables] = process.argv.slice(2);
const { score, totals } = scorer(tables);
const schema = z.object({
  hardware: z.string(),
  count: z.coerce.number().int().positive(),
  hours: z.coerce.number().positive(),
  region: z.string(),
  year: z.coerce.number().int(),
});
const scoring = new Transform({
  objectMode: true,
  transform(row, _encoding, next) {
    const { hardware, count, hours, region, year } = schema.parse(row);
    const results = score(hardware, count, hours, region, year);
    next(null, results && [...Object.values(row), ...results]);
  },
});
await pipeline(
  createReadStream(input),
  parse({ columns: true }),
  scoring,
  stringify(),
  createWriteStream(output),
);
console.log(totals);
