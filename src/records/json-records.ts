import { finding } from "../diagnostics/diagnostic.ts";
import { type JsonElement, JsonSplitter } from "./json-splitter.ts";
import type { SourceRecord } from "./record.ts";
import type { Cell } from "./row-reader.ts";

/** Reads the objects of a JSON array or of JSON lines; `batch --format json` is read for its rows. */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord[]> {
  const splitter = new JsonSplitter();
  const headers = new Headers();
  for await (const chunk of text)
    yield splitter.feed(chunk).flatMap((element) => recordsOf(element, headers));
  yield splitter.end().flatMap((element) => recordsOf(element, headers));
}

function recordsOf(element: JsonElement, headers: Headers): SourceRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(element.text);
  } catch (error) {
    return [broken(element, (error as Error).message)];
  }
  if (isObject(value) && String(value.schema).startsWith("co2ml/batch/") && Array.isArray(value.rows)) {
    return value.rows.map((row) => recordOf(row, element, headers));
  }
  return [recordOf(value, element, headers, element.text)];
}

function recordOf(value: unknown, element: JsonElement, headers: Headers, object?: string): SourceRecord {
  if (!isObject(value)) return broken(element, "it is no object");
  const header = headers.shared(Object.keys(value));
  return {
    header,
    cells: Object.values(value) as Cell[],
    ...placeOf(element),
    ...(object !== undefined && { object }),
  };
}

function broken(element: JsonElement, reason: string): SourceRecord {
  return {
    header: [],
    cells: [element.text],
    ...placeOf(element),
    broken: finding("BAD_RECORD", { reason }),
  };
}

const placeOf = ({ line, column }: JsonElement) => ({ line, column });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One list of keys for all objects that have the same keys in the same order. */
class Headers {
  readonly #known = new Map<string, readonly string[]>();

  shared(keys: readonly string[]): readonly string[] {
    const id = JSON.stringify(keys);
    const known = this.#known.get(id);
    if (known) return known;
    this.#known.set(id, keys);
    return keys;
  }
}
