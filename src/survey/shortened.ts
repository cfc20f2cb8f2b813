/** A text of at most so many characters, the last one an ellipsis where it is cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, 2 * most)];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
