import { svgOf } from "../figures/draw.ts";
import type { Figure } from "../figures/figure.ts";
import { element, escaped } from "./html.ts";

/** Inks that follow the reader's light or dark. */
const PAGE_INK = { text: "var(--text)", muted: "var(--muted)", grid: "var(--grid)", ground: null };

/** A figure with its caption; to a screen reader it is one picture that the caption describes. */
export async function figureHtml(figure: Figure): Promise<string> {
  const svg = await svgOf(figure, { ink: PAGE_INK });
  const title = figure.title.endsWith("?") ? figure.title : `${figure.title}.`;
  return element(
    "figure",
    { id: `figure-${figure.id}` },
    element("div", { role: "img", "aria-label": `${title} ${figure.caption}` }, slim(svg, figure.id)),
    element("figcaption", {}, `<b>${escaped(title)}</b> ${escaped(figure.caption)}.`),
  );
}

/** A drawing with ids of its own, without what its frame says already, and with positions to a hundredth of a pixel. */
function slim(svg: string, id: string): string {
  return svg
    .replace(/(id="|url\(#)(?=gradient|clip)/g, `$1${id}-`)
    .replace(/ (?:role|aria-roledescription|xmlns:xlink|version)="[^"]*"/g, "")
    .replace(/ (?:transform|d)="[^"]*"/g, (attribute) =>
      attribute.replace(/\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2)))),
    );
}
