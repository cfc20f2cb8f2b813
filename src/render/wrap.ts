/**
 * Breaks a text into lines of at most `width` characters at its spaces; a longer word stands alone.
 * Without a width (no terminal) the text stays one line.
 */
export function wrapped(text: string, width: number | undefined): string[] {
  if (width === undefined || text.length <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
