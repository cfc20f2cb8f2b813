import { describe, expect, it } from "vitest";
import { plain } from "../../src/render/paint.ts";
import { drawTable } from "../../src/render/table.ts";

const headings = [{ text: "id" }, { text: "aliases" }];
const rows = [["a-very-long-id", "one two three four five six seven eight nine ten"]];

describe("a table for people", () => {
  it("folds at blanks into the terminal, and loses nothing", async () => {
    const text = await drawTable(headings, rows, plain, 40);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
    for (const word of rows.flat().join(" ").split(" ")) expect(text).toContain(word);
  });
  it("keeps a row on one line where there is no terminal", async () => {
    expect((await drawTable(headings, rows, plain)).trimEnd().split("\n")).toHaveLength(2);
  });
});
