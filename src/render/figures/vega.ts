/**
 * The parts of Vega that figures need, for a smaller file: no maps, forces, trees, regressions or word clouds.
 * In place of the browser's measure of texts, which is not there, stands ours.
 */
import { transforms } from "vega-dataflow";
import * as encode from "vega-encode";
import { parse } from "vega-parser";
import { resetSVGDefIds, textMetrics } from "vega-scenegraph";
import * as basic from "vega-transforms";
import { extend } from "vega-util";
import { View } from "vega-view";
import * as layout from "vega-view-transforms";
import { textWidth } from "./text-width.ts";

/** How much wider bold letters are. */
const BOLD = 1.1;

extend(transforms, basic, layout, encode);
textMetrics.width = (item, text) =>
  textWidth(text, item.fontSize ?? 11) * (item.fontWeight === "bold" ? BOLD : 1);

export { compile, type TopLevelSpec } from "vega-lite";
export { parse, resetSVGDefIds, View };
