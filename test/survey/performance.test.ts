import fc from "fast-check";
import { expect, test } from "vitest";
import { pearson, ranksOf, spearman } from "../../src/survey/correlation.ts";
import { type Choice, paretoFront } from "../../src/survey/pareto.ts";
import { performanceOf } from "../../src/survey/performance.ts";
import { recordWith } from "./records.ts";

test("equal choices belong to the front together, what costs more for no more does not", () => {
  const choices = [
    { cost: 1, worth: 5 },
    { cost: 1, worth: 5 },
    { cost: 1, worth: 4 },
    { cost: 2, worth: 5 },
    { cost: 3, worth: 9 },
  ];
  expect(paretoFront(choices)).toEqual([choices[0], choices[1], choices[4]]);
});

test("the front is exactly what no choice beats", () => {
  const beats = (a: Choice, b: Choice) =>
    a.cost <= b.cost && a.worth >= b.worth && (a.cost < b.cost || a.worth > b.worth);
  const few = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(fc.array(fc.record({ cost: few, worth: few }), { maxLength: 20 }), (choices) => {
      const front = new Set(paretoFront(choices));
      for (const choice of choices)
        expect(front.has(choice)).toBe(!choices.some((other) => beats(other, choice)));
    }),
  );
});

test("equal values share the mean of their ranks", () => {
  expect(ranksOf([10, 30, 10, 20])).toEqual([(1 + 2) / 2, 4, (1 + 2) / 2, 3]);
});

test("Pearson's r of a small sample, with Fisher's interval", () => {
  const found = pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]);
  expect(found?.r).toBeCloseTo(8 / 10, 12);
  const half = 1.959963984540054 / Math.sqrt(5 - 3);
  expect(found?.interval?.low).toBeCloseTo(Math.tanh(Math.atanh(0.8) - half), 12);
  expect(found?.interval?.high).toBeCloseTo(Math.tanh(Math.atanh(0.8) + half), 12);
});

test("Spearman's r sees only the order, and its interval is a little wider", () => {
  const found = spearman([1, 10, 100, 1000, 1e9], [2, 1, 4, 3, 5]);
  expect(found?.r).toBeCloseTo(1 - (6 * (1 + 1 + 1 + 1 + 0)) / (5 * (5 ** 2 - 1)), 12);
  const half = 1.959963984540054 * Math.sqrt((1 + 0.8 ** 2 / 2) / (5 - 3));
  expect(found?.interval?.low).toBeCloseTo(Math.tanh(Math.atanh(0.8) - half), 12);
});

test("what does not vary has no correlation, and three pairs have no interval", () => {
  expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(pearson([1], [1])).toBeNull();
  expect(pearson([1, 2, 3], [1, 3, 2])?.interval).toBeNull();
});

const scored = (pairs: [cost: number, value: number][], higherIsBetter: boolean | null) =>
  pairs.map(([co2eqKg, value], i) =>
    recordWith({
      label: `m${i}`,
      co2eqKg,
      energyKwh: 100 - i,
      metrics: [{ name: "score", value, higherIsBetter }],
    }),
  );

test("a metric of which less is better turns the front round", () => {
  const [higher] = performanceOf(
    scored(
      [
        [1, 20],
        [2, 30],
        [3, 10],
      ],
      true,
    ),
  );
  const [lower] = performanceOf(
    scored(
      [
        [1, 20],
        [2, 30],
        [3, 10],
      ],
      false,
    ),
  );
  expect(higher?.front.map((m) => m.label)).toEqual(["m0", "m1"]);
  expect(lower?.front.map((m) => m.label)).toEqual(["m0", "m2"]);
});

test("each metric of each data set is set against emissions and against energy", () => {
  const found = performanceOf([
    recordWith({ dataset: "A", metrics: [{ name: "x", value: 1, higherIsBetter: true }] }),
    recordWith({ dataset: "B", metrics: [{ name: "x", value: 1, higherIsBetter: true }] }),
  ]);
  expect(found.map((f) => [f.dataset, f.cost])).toEqual([
    ["A", "co2eq_kg"],
    ["A", "energy_kwh"],
    ["B", "co2eq_kg"],
    ["B", "energy_kwh"],
  ]);
});

test("there is a verdict from ten models on, and none where the interval reaches 0", () => {
  const rising = Array.from({ length: 10 }, (_, i): [number, number] => [i + 1, i === 4 ? 5.5 : i]);
  const zigzag = rising.map(([cost], i): [number, number] => [cost, i % 2 ? i : -i]);
  const verdict = (pairs: [number, number][], better: boolean | null) =>
    performanceOf(scored(pairs, better))[0]?.verdict;
  expect(verdict(rising, true)).toBe("better");
  expect(verdict(rising, false)).toBe("worse");
  expect(verdict(rising.slice(1), true)).toBe("too_few");
  expect(verdict(zigzag, true)).toBe("undecided");
  expect(verdict(rising, null)).toBe("direction_unknown");
  expect(performanceOf(scored(rising, null))[0]?.front).toEqual([]);
});
