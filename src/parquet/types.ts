import type { LogicalType, ParquetParsers, SchemaElement } from "hyparquet";
import { type Cell, textOf } from "../records/row-reader.ts";

/** How a column of a Parquet file is written. */
export interface ParquetType {
  element: Omit<SchemaElement, "name">;
  /** A cell, as `plainCell` makes it, as the library takes it. */
  write: (cell: Cell) => unknown;
}

const type = (element: Omit<SchemaElement, "name">, write: ParquetType["write"]): ParquetType => ({
  element: { ...element, repetition_type: "OPTIONAL" },
  write,
});

export const TEXT = type(
  { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  (cell) => (typeof cell === "string" ? cell : textOf(cell)),
);
export const DOUBLE = type({ type: "DOUBLE" }, Number);
export const INT32 = type({ type: "INT32" }, Number);

/**
 * The type that a column keeps when it is handed on. Decimals become doubles, nanoseconds microseconds; nested columns
 * and those of rare types become text.
 */
export function typeOf({ name: _, field_id: __, ...element }: SchemaElement): ParquetType {
  const { logical_type: logical, converted_type: converted } = element;
  if (element.type === "INT96") return timestamp(true);
  if (logical?.type === "TIMESTAMP") return timestamp(logical.isAdjustedToUTC);
  if (converted?.startsWith("TIMESTAMP")) return timestamp(true);
  if (converted === "DATE") return type(element, (cell) => Date.parse(String(cell)) / MS_PER_DAY);
  if (converted === "DECIMAL") return DOUBLE;
  if (converted !== undefined && !/^U?INT_/.test(converted)) return TEXT;
  switch (element.type) {
    case "BOOLEAN":
      return type(element, (cell) => cell);
    case "INT64":
      return type(element, (cell) => BigInt(String(cell)));
    case "INT32":
    case "FLOAT":
    case "DOUBLE":
      return type(element, Number);
    default:
      return TEXT;
  }
}

const MS_PER_DAY = 86_400_000;
const US_PER_MS = 1000n;

function timestamp(isAdjustedToUTC: boolean): ParquetType {
  const logical_type: LogicalType = { type: "TIMESTAMP", isAdjustedToUTC, unit: "MICROS" };
  const converted = isAdjustedToUTC ? ({ converted_type: "TIMESTAMP_MICROS" } as const) : {};
  return type({ type: "INT64", ...converted, logical_type }, (cell) => {
    const [, milliseconds = "", micros = "0"] = /^(.*\.\d{3})(\d*)$/.exec(String(cell)) ?? [];
    return BigInt(Date.parse(`${milliseconds}Z`)) * US_PER_MS + BigInt(micros);
  });
}

function timeText(us: bigint): string {
  const below = ((us % US_PER_MS) + US_PER_MS) % US_PER_MS;
  const text = new Date(Number((us - below) / US_PER_MS)).toISOString().slice(0, -1);
  return `${text}${String(below).padStart(3, "0")}`;
}

/** Dates and times as text: 2024-03-27, 2024-03-27T15:57:43.000000. */
export const parsers: Partial<ParquetParsers> = {
  dateFromDays: known((days: number) => new Date(days * MS_PER_DAY).toISOString().slice(0, 10)),
  timestampFromMilliseconds: known((ms: bigint) => timeText(ms * US_PER_MS)),
  timestampFromMicroseconds: known(timeText),
  timestampFromNanoseconds: known((ns: bigint) => timeText(ns / US_PER_MS)),
};

/** The library hands over nulls too. */
function known<T>(parse: (value: T) => string): (value: T | null | undefined) => string | null {
  return (value) => (value === null || value === undefined ? null : parse(value));
}

/** A decoded value as JSON has it: text, number, boolean or null; nested ones become JSON text. */
export function plainCell(value: unknown): Cell {
  switch (typeof value) {
    case "undefined":
      return null;
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case "object":
      if (value === null) return null;
      if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
      return JSON.stringify(value, (_, inner) => plainInner(inner));
    default:
      return value;
  }
}

const plainInner = (value: unknown): unknown =>
  typeof value === "bigint" || value instanceof Uint8Array ? plainCell(value) : value;
