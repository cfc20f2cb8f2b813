/**
 * The line of a compiled table whose first tab-separated field is the key, without its newline.
 * A table is "\nkey\t…\nkey\t…\n"; one search costs less than building an index for a single estimate.
 */
export function lineWith(table: string, key: string): string | undefined {
  const start = table.indexOf(`\n${key}\t`);
  return start < 0 ? undefined : table.slice(start + 1, table.indexOf("\n", start + 1));
}

/** All lines of a compiled table. */
export function linesOf(table: string): string[] {
  return table.slice(1, -1).split("\n");
}
