/** The parts of Vega that carry no types of their own. */
declare module "vega-view" {
  export const View: typeof import("vega").View;
}
declare module "vega-parser" {
  export const parse: typeof import("vega").parse;
}
declare module "vega-dataflow" {
  export const transforms: Record<string, unknown>;
}
declare module "vega-transforms";
declare module "vega-view-transforms";
declare module "vega-encode";
declare module "vega-scenegraph" {
  export const resetSVGDefIds: () => void;
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: string }, text: string) => number;
  };
}
