import { expect, test } from "vitest";
import { specOf, svgOf } from "../../../src/render/figures/draw.ts";
import { CSV_FORMAT, figureCsv } from "../../../src/render/figures/figure-csv.ts";
import { figuresOf } from "../../../src/render/figures/index.ts";
import { namesWithRoom } from "../../../src/render/figures/labels.ts";
import { compile, parse, type TopLevelSpec, View } from "../../../src/render/figures/vega.ts";
import { HOSTILE, sampleRecords } from "../../survey/sample.ts";
import { surveyOf } from "../../survey/sample-survey.ts";

const records = sampleRecords();
const figures = figuresOf(records, surveyOf(records));
const tame = records.length;

test("there are the six figures of the paper and two of our own", () => {
  expect(figures.map((f) => f.id)).toEqual([
    "1-countries",
    "2-energy-co2eq",
    "3-co2eq-over-time",
    "4-performance-co2eq",
    "5-performance-energy",
    "6-sources-over-time",
    "7-drivers",
    "8-what-if",
  ]);
});

test.each(figures.map((f) => [f.id, f] as const))(
  "%s is drawn with marks, units and n",
  async (_, figure) => {
    const odd: string[] = [];
    const svg = await svgOf(figure, { titled: true, warn: (text) => odd.push(text) });
    expect(odd).toEqual([]);
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    const marks = svg.match(/aria-roledescription="(?:point|bar)"/g) ?? [];
    expect(marks.length).toBeGreaterThan(2);
    expect(figure.caption).toMatch(/n = \d+ models?/);
    expect(svg).toMatch(/kWh|kg CO2eq|t CO2eq|g\/kWh|variance/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(await svgOf(figure, { titled: true })).toBe(svg);
  },
);

test("every model is a point of the figure of energy and emissions", async () => {
  const svg = await svgOf(figures[1]!);
  expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(tame);
});

test("a specification stands alone over its data as a file", () => {
  for (const figure of figures) {
    const spec = specOf(figure, { url: `${figure.id}.csv` });
    expect(spec.$schema).toContain("vega-lite");
    expect(spec.data).toEqual({ url: `${figure.id}.csv` });
    expect(JSON.stringify(spec)).not.toContain('"values":[{"');
  }
});

test("a specification draws the same marks from the CSV", async () => {
  for (const figure of figures) {
    const spec = specOf(figure, { values: figureCsv(figure), format: CSV_FORMAT }) as unknown as TopLevelSpec;
    const svg = await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
    const marks = (text: string) =>
      text.match(/aria-roledescription="(?:point|bar|text mark|line mark)"/g)?.length;
    expect([figure.id, marks(svg)]).toEqual([figure.id, marks(await svgOf(figure))]);
  }
});

test("hostile names stay text in every figure", async () => {
  const hostile = sampleRecords((i) => HOSTILE[i % HOSTILE.length]!);
  for (const figure of figuresOf(hostile, surveyOf(hostile))) {
    const svg = await svgOf(figure, { titled: true });
    expect(svg).not.toMatch(/<script|<img|<img|<svg\/|<!--|\u001b|\u0007/);
    expect(svg.match(/<svg/g)).toHaveLength(1);
  }
});

test("records without year, score or place leave their figures out", () => {
  const bare = records.map((r) => ({ ...r, year: null, metrics: [], place: null }));
  expect(figuresOf(bare, surveyOf(bare)).map((f) => f.id)).toEqual([
    "2-energy-co2eq",
    "7-drivers",
    "8-what-if",
  ]);
  expect(figuresOf([], surveyOf([]))).toEqual([]);
});

test("names do not overlap points or each other, and what ranks higher comes first", () => {
  const area = { x: (v: number) => v, y: (v: number) => v, width: 300, height: 300 };
  const points = [
    { name: "first", x: 0.5, y: 0.5, rank: 2 },
    { name: "second", x: 0.51, y: 0.5, rank: 1 },
    { name: "third", x: 0.9, y: 0.1, rank: 0 },
  ];
  expect(namesWithRoom(points, area, ["left", "right"], 3)).toEqual([
    { name: "first", side: "left" },
    { name: "second", side: "right" },
    { name: "third", side: "left" },
  ]);
  expect(namesWithRoom(points, area, ["left"], 3)[1]).toBeNull();
  expect(namesWithRoom(points, area, ["left"], 1)[2]).toBeNull();
});
