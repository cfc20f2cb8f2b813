/** uDSV over a stream of the file, as arrays of strings. */
import { createReadStream, createWriteStream } from "node:fs";
import { inferSchema, initParser } from "udsv";
import { lineWriter } from "./lines.js";
import { scorer } from "./rows.js";

const [input, output, tables] = process.argv.slice(2);
const { score, totals } = scorer(tables);
const writer = lineWriter(createWriteStream(output));
const stream = createReadStream(input, { highWaterMark: 1 << 18, encoding: "utf8" });
let parser;
for await (const chunk of stream) {
  let full;
  parser ??= initParser(inferSchema(chunk));
  parser.chunk(chunk, parser.stringArrs, (row) => {
    const results = score(row[2], Number(row[3]), Number(row[4]), row[5], row[6]);
    if (results) full = writer.write([...row, ...results]) ?? full;
  });
  await full;
}
parser.end();
await writer.end();
console.log(totals);
