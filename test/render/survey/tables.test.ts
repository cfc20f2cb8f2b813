import { expect, test } from "vitest";
import { answersOf } from "../../../src/render/survey/answers.ts";
import { surveyMarkdown } from "../../../src/render/survey/markdown.ts";
import { percentText, range, yearsText } from "../../../src/render/survey/table.ts";
import { surveyTables } from "../../../src/render/survey/tables/index.ts";
import { surveyText } from "../../../src/render/survey/text.ts";
import { HOSTILE, sampleRecords } from "../../survey/sample.ts";
import { surveyOf } from "../../survey/sample-survey.ts";

const survey = surveyOf(sampleRecords());
const hostile = surveyOf(sampleRecords((i) => HOSTILE[i % HOSTILE.length]!));

test("every table has a cell for every column, and nothing in it is undefined or NaN", () => {
  for (const table of surveyTables(survey)) {
    for (const row of table.rows) expect([table.id, row.length]).toEqual([table.id, table.columns.length]);
    expect(JSON.stringify(table)).not.toMatch(/undefined|NaN|Infinity|null/);
  }
});

test("the tables of the issue are there", () => {
  expect(surveyTables(survey).map((t) => t.id)).toEqual([
    "tasks",
    "energy-sources",
    "hardware",
    "places",
    "totals",
    "largest",
    "equivalents",
    "co2eq-over-time",
    "energy-over-time",
    "years",
    "performance",
    "fronts",
    "sources-over-time",
    "drivers",
    "what-if",
  ]);
});

test("a file without a single estimate still gives tables and answers", async () => {
  const empty = surveyOf([]);
  expect(await surveyText(surveyTables(empty))).not.toMatch(/NaN|undefined/);
  expect(Object.values(answersOf(empty)).join(" ")).not.toMatch(/NaN|undefined/);
});

test("no name reaches the terminal as an escape", async () => {
  const text = await surveyText(surveyTables(hostile));
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).toContain("\\x1b[31mred");
});

test("in Markdown every row has the same number of cells, and names stay text", () => {
  const text = surveyMarkdown(surveyTables(hostile), "Survey", "footer");
  const tables = text.split("\n\n").filter((block) => block.startsWith("|"));
  for (const table of tables) {
    const widths = table
      .split("\n")
      .map((line) => line.replaceAll("\\\\", "").replaceAll("\\|", "").split("|").length);
    expect(new Set(widths).size).toBe(1);
  }
  expect(text).not.toMatch(/(?<!\\)<(?!\/?sub>)/);
  expect(text).toContain("\\[d\\](e)");
});

test("the answers say the numbers of the tables", () => {
  const answers = answersOf(survey);
  expect(answers.sources).toContain("10 of 30 models");
  expect(answers.sources).toContain("10 (33 %) ran on a grid whose main source is low-carbon");
  expect(answers.whatIf).toMatch(/Norway: .*Poland: .*France: /);
});

test.each([
  [0.123, "12 %"],
  [0.0123, "1.2 %"],
  [0, "0 %"],
  [-0.02, "-2.0 %"],
])("%f is %s", (share, text) => {
  expect(percentText(share)).toBe(text);
});

test("a range of one value is one number", () => {
  expect(range({ min: 8, max: 8 })).toEqual({ text: "8", value: 8 });
  expect(range({ min: 1, max: 64 })).toEqual({ text: "1–64", value: 64 });
  expect(yearsText(2012, 2012)).toBe("2012");
  expect(yearsText(2012, 2016)).toBe("2012–2016");
});
