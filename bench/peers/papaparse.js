/** papaparse over a stream of the file, in its fastest setting: arrays and no guessing of types. */
import { createReadStream, createWriteStream } from "node:fs";
import papa from "papaparse";
import { lineWriter } from "./lines.js";
import { scorer } from "./rows.js";

const [input, output, tables] = process.argv.slice(2);
const { score, totals } = scorer(tables);
const writer = lineWriter(createWriteStream(output));
let header = true;
await new Promise((complete, error) => {
  papa.parse(createReadStream(input, { highWaterMark: 1 << 20 }), {
    delimiter: ",",
    skipEmptyLines: true,
    chunk: ({ data }) => {
      for (const row of data) {
        if (!header) {
          const results = score(row[2], Number(row[3]), Number(row[4]), row[5], row[6]);
          if (results) writer.write([...row, ...results]);
        }
        header = false;
      }
    },
    complete,
    error,
  });
});
await writer.end();
console.log(totals);
