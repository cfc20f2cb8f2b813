import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Blocks } from "../../../src/batch/fast/blocks.ts";
import { Scanner } from "../../../src/batch/fast/scan.ts";

/** The blocks of a file of two columns. */
function blocksOf(file: Buffer, size: number) {
  const scanner = new Scanner(2);
  const blocks = new Blocks(
    (to, offset, length, position) => file.copy(to, offset, position, position + length),
    scanner,
    size,
  );
  const found: { text: string; isLast: boolean; records: number }[] = [];
  for (let position = 0; ; ) {
    const { length, next, isLast } = blocks.read(position);
    const text = Buffer.from(blocks.text.bytes.subarray(0, length)).toString();
    if (length > 0 || isLast) found.push({ text, isLast, records: scanner.records });
    if (length === 0 || isLast) return found;
    position = next;
  }
}

const texts = (csv: string, size: number) => blocksOf(Buffer.from(csv), size).map((b) => b.text);

describe("blocks of complete records", () => {
  it("end at line ends, and grow where a record is longer than a block", () => {
    expect(texts("a,b\nc,d\ne,f\n", 9)).toEqual(["a,b\nc,d\n", "e,f\n"]);
    const long = `${"x".repeat(100)},1\n`;
    expect(texts(`b,2\n${long}b,2\n`, 8)).toEqual(["b,2\n", `${long}b,2\n`]);
  });

  it("end outside quotes", () => {
    expect(texts('a,"1\n2"\nb,"3\n\n4"\n', 11)).toEqual(['a,"1\n2"\n', 'b,"3\n\n4"\n']);
  });

  it("get the last line end where the file has none", () => {
    expect(texts("a,b\nc,d", 100)).toEqual(["a,b\nc,d\n"]);
    expect(texts("", 100)).toEqual([]);
  });

  it("are the last ones before what only the slow lane can read", () => {
    expect(blocksOf(Buffer.from('a,b\nc,"d\ne,f\n'), 100)).toEqual([
      { text: "a,b\n", isLast: true, records: 1 },
    ]);
    expect(blocksOf(Buffer.from('a,b\nc,d"\n'), 100)).toEqual([{ text: "a,b\n", isLast: true, records: 1 }]);
    expect(blocksOf(Buffer.from("a,\xff\n", "latin1"), 100)).toEqual([
      { text: "", isLast: true, records: 0 },
    ]);
    expect(blocksOf(Buffer.from("a,\ufffd\n"), 100)).toEqual([{ text: "", isLast: true, records: 0 }]);
    expect(blocksOf(Buffer.from("a,é\n"), 100)).toEqual([{ text: "a,é\n", isLast: false, records: 1 }]);
  });

  it("give the whole file, each record in one block, whatever their size", () => {
    const cell = fc.constantFrom("a", "bb", "", '"c,d"', '"e\nf"', '"g""h"', "é\u{1f600}");
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 80 }), (records, size) => {
        const csv = records.map((r) => `x,${r.join(",")}\n`).join("");
        const found = blocksOf(Buffer.from(csv), size);
        expect(found.map((b) => b.text).join("")).toBe(csv);
        expect(found.flatMap((b) => parse(b.text))).toEqual(parse(csv));
      }),
      { numRuns: 300 },
    );
  });
});
