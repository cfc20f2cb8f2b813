/** Colours of everything that is no data. */
export interface Ink {
  text: string;
  muted: string;
  grid: string;
  ground: string | null;
}

/** Dark on white, for print and for files that stand alone. */
export const PRINT: Ink = { text: "#1f2328", muted: "#57606a", grid: "#d8dee4", ground: "#ffffff" };

/** Short, since it stands on every text of a drawing; the page sets its own. */
const FONT = "sans-serif";

/** The look of all figures: small type that is readable at a column's width, thin lines, no boxes. */
export function configOf(ink: Ink): Record<string, unknown> {
  const type = { font: FONT, color: ink.text };
  return {
    background: ink.ground ?? "transparent",
    font: FONT,
    padding: 6,
    view: { stroke: null },
    style: { land: { color: ink.grid } },
    mark: { color: ink.muted },
    text: { ...type, fontSize: 10 },
    rule: { color: ink.muted },
    line: { color: ink.muted },
    axis: {
      labelFontSize: 10,
      titleFontSize: 11,
      titleFontWeight: "normal",
      labelColor: ink.text,
      titleColor: ink.text,
      gridColor: ink.grid,
      domainColor: ink.muted,
      tickColor: ink.muted,
      labelLimit: 160,
    },
    legend: {
      orient: "top",
      direction: "horizontal",
      title: null,
      labelFontSize: 10,
      labelColor: ink.text,
      titleColor: ink.text,
      symbolSize: 50,
      columnPadding: 8,
      rowPadding: 1,
      labelLimit: 150,
      offset: 6,
    },
    header: {
      labelFontSize: 10,
      labelColor: ink.text,
      labelFontWeight: "bold",
      title: null,
      labelLimit: 150,
    },
    title: {
      anchor: "start",
      frame: "bounds",
      fontSize: 12,
      color: ink.text,
      subtitleColor: ink.muted,
      subtitleFontSize: 10,
      subtitlePadding: 4,
      offset: 8,
    },
    concat: { spacing: 14 },
    facet: { spacing: 12 },
  };
}
