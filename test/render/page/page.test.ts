import { expect, test } from "vitest";
import { pageOf } from "../../../src/render/page/page.ts";
import { HOSTILE, sampleRecords } from "../../survey/sample.ts";
import { surveyOf } from "../../survey/sample-survey.ts";

const names = (i: number) => HOSTILE[i % HOSTILE.length]!;
const records = sampleRecords(names);
const page = await pageOf(surveyOf(records, { file: names(0) }), records);

/** The page without what is ours: style, script, and the tags that we write. */
const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((m) => m[1]!.toLowerCase());

test("the page holds no tag that a name brought", () => {
  expect(new Set(tags)).not.toContain("img");
  expect(tags.filter((t) => t === "script")).toHaveLength(2);
  expect(page.match(/ on[a-z]+="/g)).toBeNull();
  expect(page).toContain("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
});

test("the page refers to nothing outside of it but links that a reader may follow", () => {
  const addresses = [...page.matchAll(/(?:src|href|action|data|poster)="([^"]*)"/g)].map((m) => m[1]!);
  expect(addresses.filter((a) => !a.startsWith("#") && a !== "data:,")).toEqual([]);
  expect(page).not.toMatch(/@import|url\((?!#)|https?:\/\/(?!www\.w3\.org)/);
  expect(page).toContain("default-src 'none'");
});

test("the page can be read by parts: one heading of the first rank, labelled regions, a caption and scope in each table", () => {
  expect(tags.filter((t) => t === "h1")).toHaveLength(2);
  const tables = page.split("<table").slice(1);
  expect(tables.length).toBeGreaterThan(14);
  for (const table of tables) expect(table).toMatch(/^[^>]*><caption>/);
  expect(page.match(/<figure /g)).toHaveLength(8);
  expect(page.match(/role="img" aria-label="[^"]+n = \d+/g)).toHaveLength(8);
  expect(page).toContain('<html lang="en">');
});

test("every record stands in the table, with what was not resolved and what was assumed", () => {
  const table = page.slice(page.indexOf('<table id="records"'));
  expect(table.slice(0, table.indexOf("</table>")).match(/<tr>/g)).toHaveLength(records.length + 1);
  expect(page).toContain("no hardware is called &quot;A10O&quot;");
  expect(page).toContain("us-east means Virginia");
  expect(page).toContain("2026.1.1");
});

test("a page of many records stays below 2 MB and says what it leaves out", async () => {
  const many = Array.from({ length: 200 }, () =>
    sampleRecords((i) => `a model with a name of some length ${i}`),
  ).flat();
  const large = await pageOf(surveyOf(many), many);
  expect(Buffer.byteLength(large)).toBeLessThan(2 * 1024 * 1024);
  expect(large).toContain("records that emit most, of 6,000");
});
