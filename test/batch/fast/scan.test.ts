import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kind, Scanner } from "../../../src/batch/fast/scan.ts";
import { textOf } from "../../../src/batch/fast/text.ts";
import { wellFormedCells } from "../../../src/records/well-formed.ts";

/** The records of two columns that a scan finds: raw fields, or the whole of one of another width; and what is left. */
function scanned(csv: string) {
  const size = Buffer.byteLength(csv);
  const { bytes } = textOf(size);
  bytes.set(Buffer.from(csv));
  bytes.set([10, 34, 0], size);
  const scanner = new Scanner(2);
  scanner.scan(bytes, size);
  const { marks, stride, isBroken } = scanner;
  const between = (from: number, to: number) => Buffer.from(bytes.subarray(from + 1, to)).toString();
  const records = Array.from({ length: scanner.records }, (_, record) => {
    const [start, first, second, kind] = marks.subarray(
      record * stride,
      (record + 1) * stride,
    ) as unknown as number[];
    if (kind === Kind.width) return between(start!, second!);
    return [between(start!, first!), between(first!, second!)];
  });
  return { records, isBroken, rest: between(scanner.next - 1, size) };
}

describe("scanning records", () => {
  it("finds fields with their quotes, and goes over commas, doubled quotes and line ends in them", () => {
    expect(scanned('a,"b,c"\n"say ""hi""","two\nlines"\n,\n')).toEqual({
      records: [
        ["a", '"b,c"'],
        ['"say ""hi"""', '"two\nlines"'],
        ["", ""],
      ],
      isBroken: false,
      rest: "",
    });
  });

  it("takes LF and CR LF for line ends, and no other CR", () => {
    expect(scanned('a,b\r\nc,"d"\r\ne,f\n').records).toEqual([
      ["a", "b"],
      ["c", '"d"'],
      ["e", "f"],
    ]);
    expect(scanned("a,b\nc,d\re\n")).toMatchObject({ isBroken: true, rest: "c,d\re\n" });
  });

  it.each([
    ["a record too short", "a,b\nc\nd,e\n", "c"],
    ["a record too long", "a,b\nc,d,e\r\nf,g\n", "c,d,e"],
    ["an empty line", "a,b\n\nc,d\n", ""],
  ])("keeps the place of %s", (_, csv, odd) => {
    expect(scanned(csv)).toMatchObject({ records: [["a", "b"], odd, expect.any(Array)], rest: "" });
  });

  it.each([
    ["a quote within a field", 'a,b\nc,d"e\n', true],
    ["text behind a quoted field", 'a,b\nc,"d"e\n', true],
    ["a quote behind a space", 'a,b\nc, "d"\n', true],
    ["a quote that is never closed", 'a,b\nc,"d\n', false],
    ["a doubled quote at the very end", 'a,b\nc,"d""', false],
    ["a line that is not ended", "a,b\nc,d", false],
  ])("stops before %s", (_, csv, isBroken) => {
    expect(scanned(csv)).toEqual({ records: [["a", "b"]], isBroken, rest: csv.slice(4) });
  });

  it("tells what may be a formula by how a cell begins", () => {
    const kindOf = (csv: string) => {
      const { bytes } = textOf(csv.length + 3);
      bytes.set(Buffer.from(`${csv}\n"\0`));
      const scanner = new Scanner(2);
      scanner.scan(bytes, csv.length);
      return scanner.marks[3];
    };
    for (const cell of ["=1", "+1", "-1", "@a", '"=1"', "\tx"])
      expect(kindOf(`a,${cell}\n`)).toBe(Kind.formula);
    for (const cell of ["1=1", "a", '"b"', " =1"]) expect(kindOf(`${cell},a-b\n`)).toBe(Kind.plain);
  });

  it("finds the records that csv-parse finds, and stops where it does not", () => {
    const piece = fc.constantFrom(...'ab1,,\n\n""', '"x"', '""', '"a,b"', '"a\nb"', "é", "\0", "\r", "\r\n");
    const csv = fc.array(piece, { maxLength: 30 }).map((pieces) => `h,i\n${pieces.join("")}\n`);
    fc.assert(
      fc.property(csv, (text) => {
        const found = scanned(text);
        const known = text.slice(0, text.length - found.rest.length);
        const parsed = parse(known, {
          record_delimiter: ["\r\n", "\n"],
          relax_column_count: true,
          skip_empty_lines: false,
        }) as string[][];
        const cells = (record: string | string[]) =>
          typeof record === "string" ? wellFormedCells(record) : record.map(unquoted);
        expect(found.records.map(cells)).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });
});

const unquoted = (raw: string) => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
