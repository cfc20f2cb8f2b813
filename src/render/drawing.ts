/** Everything that draws figures, and so needs Vega: a file of its own, loaded only when a figure is asked for. */
export { specOf, svgOf } from "./figures/draw.ts";
export { figuresOf } from "./figures/index.ts";
export { pageOf } from "./page/page.ts";
