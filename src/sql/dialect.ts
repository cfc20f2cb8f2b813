/** What differs between the engines that run the statements. */
export interface Dialect {
  /** Quotes a name, whatever stands in it. */
  identifier: (name: string) => string;
  /** Their types for text and for whole numbers. */
  text: string;
  integer: string;
  /** An expression as a double. Where it is no number the result is null, or an error: guard it with `matches`. */
  double: (expression: string) => string;
  /** Whether the whole of a text fits a pattern, which holds no quotes and no backslashes. */
  matches: (text: string, pattern: string) => string;
  /** The median over a group; Trino and BigQuery know only an approximation. */
  median: (expression: string) => string;
}

const doubling = (quote: string) => (name: string) => quote + name.replaceAll(quote, quote + quote) + quote;
const anchored = (pattern: string): string => `'^(?:${pattern})$'`;

/** The dialects of `co2ml sql --dialect`. */
export const dialects = {
  duckdb: {
    identifier: doubling('"'),
    text: "VARCHAR",
    integer: "INTEGER",
    double: (x) => `TRY_CAST(${x} AS DOUBLE)`,
    matches: (text, pattern) => `REGEXP_MATCHES(${text}, ${anchored(pattern)})`,
    median: (x) => `MEDIAN(${x})`,
  },
  spark: {
    identifier: doubling("`"),
    text: "STRING",
    integer: "INT",
    double: (x) => `TRY_CAST(${x} AS DOUBLE)`,
    matches: (text, pattern) => `${text} RLIKE ${anchored(pattern)}`,
    median: (x) => `MEDIAN(${x})`,
  },
  bigquery: {
    identifier: (name) =>
      `\`${name.replace(/[\\`]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}\``,
    text: "STRING",
    integer: "INT64",
    double: (x) => `SAFE_CAST(${x} AS FLOAT64)`,
    matches: (text, pattern) => `REGEXP_CONTAINS(${text}, ${anchored(pattern)})`,
    median: (x) => `APPROX_QUANTILES(${x}, 2)[OFFSET(1)]`,
  },
  trino: {
    identifier: doubling('"'),
    text: "VARCHAR",
    integer: "INTEGER",
    double: (x) => `TRY_CAST(${x} AS DOUBLE)`,
    matches: (text, pattern) => `REGEXP_LIKE(${text}, ${anchored(pattern)})`,
    median: (x) => `APPROX_PERCENTILE(${x}, 0.5)`,
  },
  postgres: {
    identifier: doubling('"'),
    text: "TEXT",
    integer: "INTEGER",
    double: (x) => `CAST(${x} AS DOUBLE PRECISION)`,
    matches: (text, pattern) => `${text} ~ ${anchored(pattern)}`,
    median: (x) => `PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ${x})`,
  },
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;
