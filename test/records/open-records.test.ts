import { describe, expect, it } from "vitest";
import { cellPosition } from "../../src/records/cell-position.ts";
import { openRecords } from "../../src/records/open-records.ts";
import type { SourceRecord } from "../../src/records/record.ts";

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = text.length || 1) {
  const source = await openRecords(inChunks(text, size));
  const records: SourceRecord[] = [];
  for await (const batch of source.batches) records.push(...batch);
  return { source, records };
}

const brief = ({ header, cells, line, broken }: SourceRecord) => ({
  header,
  cells,
  line,
  ...(broken && { code: broken.code }),
});

describe("CSV", () => {
  it.each([1, 2, 3, 7, 1000])(
    "reads quotes across lines, empty lines and both line ends in chunks of %d",
    async (size) => {
      const { records } = await read('a,b\r\n1,"x,\ny"\n\n"2""",z\r\n3,', size);
      expect(records.map(brief)).toEqual([
        { header: ["a", "b"], cells: ["1", "x,\ny"], line: 2 },
        { header: ["a", "b"], cells: ['2"', "z"], line: 5 },
        { header: ["a", "b"], cells: ["3", ""], line: 6 },
      ]);
    },
  );

  it.each([
    [",", "a,b\n1,2\n"],
    [";", "a;b;c,d\n1;2;3\n"],
    ["\t", "a\tb\n1\t2\n"],
    [";", '"a,b,c";b\n1;2\n'],
    [",", "a\n1\n"],
  ])("takes %j as the delimiter", async (delimiter, text) => {
    expect((await read(text)).source).toMatchObject({ format: "csv", delimiter });
  });

  it("marks rows of another width as broken and keeps their cells", async () => {
    const { records } = await read("a,b\n1,2,3\n4\n5,6\n");
    expect(records.map(brief)).toMatchObject([
      { cells: ["1", "2", "3"], line: 2, code: "RAGGED_ROW" },
      { cells: ["4"], line: 3, code: "RAGGED_ROW" },
      { cells: ["5", "6"], line: 4 },
    ]);
  });

  it("keeps a stray quote and says where a quote is never closed", async () => {
    const { records } = await read('a,b\n1,5" disk\n2,"open\n3,4\n');
    expect(records.map(brief)).toMatchObject([
      { cells: ["1", '5" disk'], line: 2 },
      { line: 3, code: "BAD_RECORD" },
    ]);
  });

  it("reads line ends of old Macs", async () => {
    expect((await read("a,b\r1,2\r3,4")).records.map(brief)).toMatchObject([{ line: 2 }, { line: 3 }]);
  });

  it("has no records where there is only a header, or nothing", async () => {
    expect((await read("a,b")).records).toEqual([]);
    expect((await read("")).records).toEqual([]);
  });

  it("finds the line and column of a cell", () => {
    const raw = '\n1,"x,\ny",z\n';
    expect([0, 1, 2].map((index) => cellPosition(raw, ",", 5, index))).toEqual([
      { line: 5, column: 1 },
      { line: 5, column: 3 },
      { line: 6, column: 4 },
    ]);
  });
});

describe("JSON", () => {
  it.each([1, 2, 5, 1000])("reads an array in chunks of %d", async (size) => {
    const { source, records } = await read('[\n {"a": 1, "b": "]},{"},\n {"a": 2, "b": "\\""}\n]\n', size);
    expect(source.format).toBe("json");
    expect(records.map(brief)).toEqual([
      { header: ["a", "b"], cells: [1, "]},{"], line: 2 },
      { header: ["a", "b"], cells: [2, '"'], line: 3 },
    ]);
    expect(records[0]?.header).toBe(records[1]?.header);
  });

  it.each([1, 4, 1000])("reads JSON lines and loses only the broken one, in chunks of %d", async (size) => {
    const { records } = await read('{"a":1}\n{"a":\n\n{"b":[2]}\n7', size);
    expect(records.map(brief)).toMatchObject([
      { header: ["a"], cells: [1], line: 1 },
      { line: 2, code: "BAD_RECORD" },
      { header: ["b"], cells: [[2]], line: 4 },
      { line: 5, code: "BAD_RECORD" },
    ]);
  });

  it("reads objects over several lines", async () => {
    const { records } = await read('{\n "a": 1\n}\n{\n "a": 2\n}\n');
    expect(records.map(brief)).toMatchObject([
      { cells: [1], line: 1 },
      { cells: [2], line: 4 },
    ]);
  });

  it.each(['[{"a":1},', '[{"a":1}', '[{"a":1},{"a"', '[{"a":1}] x'])(
    "does not take %j for whole",
    async (text) => {
      const { records } = await read(text);
      expect(records.map(brief)).toMatchObject([{ cells: [1] }, { code: "BAD_RECORD" }]);
    },
  );

  it("keeps a key called __proto__ as a key", async () => {
    const { records } = await read('[{"__proto__": 1, "a": 2}]');
    expect(records.map(brief)).toMatchObject([{ header: ["__proto__", "a"], cells: [1, 2] }]);
  });

  it("reads the rows of a batch result", async () => {
    const { records } = await read('{\n"schema": "co2ml/batch/1", "rows": [{"a": 1}, {"a": 2}]}');
    expect(records.map((r) => r.cells)).toEqual([[1], [2]]);
  });
});
