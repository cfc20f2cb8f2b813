export * from "./defined.ts";
export * from "./estimate.ts";
export * from "./exact-sums.ts";
export * from "./factors.ts";
export * from "./formulas.ts";
export * from "./range.ts";
export * from "./run.ts";
export * from "./units.ts";
