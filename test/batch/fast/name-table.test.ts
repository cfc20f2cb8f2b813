import fc from "fast-check";
import { expect, it } from "vitest";
import { NameTable } from "../../../src/batch/fast/name-table.ts";
import { textOf } from "../../../src/batch/fast/text.ts";

/** A text with a name in it, and bytes around the name that must not matter. */
function placed(
  name: string,
  before: string,
): { text: ReturnType<typeof textOf>; start: number; end: number } {
  const text = textOf(before.length * 4 + name.length * 4 + 8);
  const start = Buffer.from(text.bytes.buffer).write(before);
  const end = start + Buffer.from(text.bytes.buffer).write(name, start);
  text.bytes.fill(120, end);
  return { text, start, end };
}

it("gives every name its number again, wherever it stands, and none to others", () => {
  const names = fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 60 });
  fc.assert(
    fc.property(names, fc.string({ maxLength: 5 }), (all, before) => {
      const table = new NameTable(256, 1 << 16);
      const known = all.slice(0, all.length / 2);
      for (const [number, name] of known.entries()) {
        const { text, start, end } = placed(name, "");
        table.add(text, start, end, number);
      }
      for (const [number, name] of all.entries()) {
        const { text, start, end } = placed(name, before);
        expect(table.find(text, start, end)).toBe(number < known.length ? number : -1);
      }
    }),
    { numRuns: 300 },
  );
});

it("forgets what it knew rather than grow, and goes on with what is added", () => {
  const table = new NameTable(16, 1 << 12);
  for (let i = 0; i < 1000; i++) {
    const { text, start, end } = placed(`name ${i}`, "");
    table.add(text, start, end, i);
    expect(table.find(text, start, end)).toBe(i);
  }
  const first = placed("name 0", "");
  expect(table.find(first.text, first.start, first.end)).toBe(-1);
});

it("does not keep a name that would fill it alone", () => {
  const table = new NameTable(16, 1 << 10);
  const { text, start, end } = placed("x".repeat(1 << 9), "");
  table.add(text, start, end, 1);
  expect(table.find(text, start, end)).toBe(-1);
});
