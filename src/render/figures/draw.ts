import { visible } from "../visible.ts";
import { wrapped } from "../wrap.ts";
import type { Figure } from "./figure.ts";
import { configOf, type Ink, PRINT } from "./theme.ts";
import { compile, parse, resetSVGDefIds, type TopLevelSpec, View } from "./vega.ts";

/** How a figure is drawn. */
export interface DrawOptions {
  ink?: Ink;
  /** Whether title and caption are part of the drawing, for files that stand alone. */
  titled?: boolean;
  /** Told what the compiler finds odd about a specification; nothing ever should be. */
  warn?: (text: string) => void;
}

/** Draws a figure as SVG, without a browser. */
export async function svgOf(figure: Figure, options: DrawOptions = {}): Promise<string> {
  const { ink = PRINT, titled = false, warn = () => {} } = options;
  const spec = {
    ...specOf(figure, { values: figure.data }),
    config: configOf(ink),
    ...(titled && { title: { text: wrapped(figure.title, 42), subtitle: wrapped(figure.caption, 58) } }),
  };
  const { spec: compiled } = compile(printable(spec) as unknown as TopLevelSpec, { logger: loggerTo(warn) });
  const view = new View(parse(compiled), { renderer: "none" });
  resetSVGDefIds();
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** The specification as others can draw it, over a file or over values. */
export function specOf(figure: Figure, data: Record<string, unknown>): Record<string, unknown> {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${figure.title}. ${figure.caption}`,
    data,
    ...figure.spec,
  };
}

/** A specification whose texts hold no characters that XML forbids or a reader cannot see. */
function printable(spec: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(spec), (_, value) => (typeof value === "string" ? visible(value) : value));
}

function loggerTo(warn: (text: string) => void) {
  const say = (...text: unknown[]) => {
    warn(text.join(" "));
    return logger;
  };
  const quiet = () => logger;
  const logger = { level: quiet, error: say, warn: say, info: quiet, debug: quiet };
  return logger as never;
}
