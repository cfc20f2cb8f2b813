/** Characters of a text that are shown. */
const MOST = 500;

/** A text that is not longer than people read; a cell may hold megabytes. */
export function clipped(text: string, most: number = MOST): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;
}

/** A text of at most so many characters, the last one an ellipsis where it is cut. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
