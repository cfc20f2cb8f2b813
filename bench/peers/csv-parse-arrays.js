/** csv-parse into arrays, a loop that reads, numbers by Number, rows joined by hand. */
import { createReadStream, createWriteStream } from "node:fs";
import { parse } from "csv-parse";
import { lineWriter } from "./lines.js";
import { scorer } from "./rows.js";

const [input, output, tables] = process.argv.slice(2);
const { score, totals } = scorer(tables);
const writer = lineWriter(createWriteStream(output));
const parser = createReadStream(input).pipe(parse({ from_line: 2 }));
for await (const row of parser) {
  const results = score(row[2], Number(row[3]), Number(row[4]), row[5], row[6]);
  if (results) await writer.write([...row, ...results]);
}
await writer.end();
console.log(totals);
