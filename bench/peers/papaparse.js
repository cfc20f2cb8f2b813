/** papaparse as a stream of arrays. */
import { createReadStream, createWriteStream } from "node:fs";
import papa from "papaparse";
import { lineWriter } from "./lines.js";
import { scorer } from "./rows.js";

const [input, output, tables] = process.argv.slice(2);
const { score, totals } = scorer(tables);
const writer = lineWriter(createWriteStream(output));
const parser = papa.parse(papa.NODE_STREAM_INPUT, { delimiter: ",", skipEmptyLines: true });
createReadStream(input, { highWaterMark: 1 << 18 }).pipe(parser);
let isHeader = true;
for await (const row of parser) {
  const results = isHeader ? undefined : score(row[2], Number(row[3]), Number(row[4]), row[5], row[6]);
  isHeader = false;
  if (results) await writer.write([...row, ...results]);
}
await writer.end();
console.log(totals);
