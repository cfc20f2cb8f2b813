import { visible } from "../visible.ts";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as HTML that shows it, in an element or in a quoted attribute; control characters are made visible. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** An element around HTML; attributes are escaped, those that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...content: string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}

/** A paragraph of text. */
export const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** A bulleted list of texts; nothing for none. */
export function list(texts: readonly string[]): string {
  return texts.length ? `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join("")}</ul>` : "";
}
