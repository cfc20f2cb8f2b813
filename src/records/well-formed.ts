/**
 * The cells of a record of comma-separated text, without its line end; undefined where quotes stand other than around
 * whole cells, or a line end other than in quotes (RFC 4180).
 */
export function wellFormedCells(record: string): string[] | undefined {
  if (!/["\r\n]/.test(record)) return record.split(",");
  const cells: string[] = [];
  for (let start = 0; start <= record.length; ) {
    const quoted = record[start] === '"';
    const end = quoted ? closingQuote(record, start) + 1 : commaOrEnd(record, start);
    const text = record.slice(start, end);
    const isClosed = quoted
      ? end > 0 && (end === record.length || record[end] === ",")
      : !/["\r\n]/.test(text);
    if (!isClosed) return undefined;
    cells.push(quoted ? text.slice(1, -1).replaceAll('""', '"') : text);
    start = end + 1;
  }
  return cells;
}

function commaOrEnd(record: string, start: number): number {
  const comma = record.indexOf(",", start);
  return comma < 0 ? record.length : comma;
}

/** The quote that closes a cell: the first one that is not doubled; -1 where there is none. */
function closingQuote(record: string, opening: number): number {
  let at = record.indexOf('"', opening + 1);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at;
}
