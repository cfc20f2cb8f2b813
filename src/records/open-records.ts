import { csvRecords } from "./csv-records.ts";
import { delimiterOf } from "./delimiter.ts";
import { jsonRecords } from "./json-records.ts";
import type { RecordSource } from "./record.ts";

/** Characters of the first line that are looked at to tell the format and the delimiter. */
const LONGEST_HEADER = 1 << 20;

/**
 * Tells what a text is and reads its records: a JSON array, JSON lines, or CSV with commas, semicolons or tabs.
 * A text that begins with a bracket or brace is JSON, whatever the file is called.
 */
export async function openRecords(text: AsyncIterable<string>): Promise<RecordSource> {
  const iterator = text[Symbol.asyncIterator]() as AsyncGenerator<string>;
  const start = await firstLine(iterator);
  const all = rejoined(start, iterator);
  if (/^\s*[[{]/.test(start)) {
    return { format: "json", header: undefined, delimiter: ",", batches: jsonRecords(all) };
  }
  const delimiter = delimiterOf(start);
  const lineEnds = start.includes("\n") || !start.includes("\r") ? ["\r\n", "\n"] : ["\r"];
  return { format: "csv", delimiter, ...(await csvRecords(all, delimiter, lineEnds)) };
}

async function firstLine(text: AsyncIterator<string>): Promise<string> {
  let start = "";
  while (start.length < LONGEST_HEADER && !/\S[^\n]*\n/.test(start)) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

async function* rejoined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start) yield start;
  yield* rest;
}
