/** A position in a file, both from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Where a cell of a CSV record starts, its quote included.
 * @param raw the record's text, empty lines before it included
 * @param line the line where the record starts
 * @param index the cell's position in the record, from 0
 */
export function cellPosition(raw: string, delimiter: string, line: number, index: number): Position {
  const at: Position = { line, column: 1 };
  const start = /^[\r\n]*/.exec(raw)?.[0].length ?? 0;
  const lineEnd = raw.includes("\n") ? "\n" : "\r";
  let quoted = false;
  let cell = 0;
  for (let i = start; i < raw.length && cell < index; i++) {
    const character = raw[i];
    if (character === '"') quoted = !quoted;
    at.column++;
    if (character === lineEnd) {
      at.line++;
      at.column = 1;
    }
    if (!quoted && character === delimiter) cell++;
  }
  return at;
}
