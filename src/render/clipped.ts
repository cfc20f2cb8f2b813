/** Characters of a text that are shown. */
const MOST = 500;

/** A text that is not longer than people read; a cell may hold megabytes. */
export function clipped(text: string, most: number = MOST): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;
}
