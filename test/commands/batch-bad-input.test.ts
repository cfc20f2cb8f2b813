import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invoke } from "./invoke.ts";
import { stdinOf } from "./scratch.ts";

const HEADER = "model,hardware,count,hours,region,year\n";
const ROW = "BERT,V100 SXM2 32GB,16,48,FR,2019\n";
/** Control characters that a terminal might act on; a line end is none of them. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const batchOf = (text: string | Uint8Array, ...flags: string[]) =>
  invoke(["batch", "-", "--format", "csv", ...flags], { stdin: stdinOf(text) });
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });
const codesOf = (err: string): string[] =>
  [...err.matchAll(/^(?:error|warning)\[(\w+)\]/gm)].map((m) => m[1]!);

describe("bad input", () => {
  it.each<[string, string | Uint8Array]>([
    ["a byte order mark", `\ufeff${HEADER}${ROW}`],
    ["UTF-16, little end first", Buffer.from(`\ufeff${HEADER}${ROW}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${HEADER}${ROW}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(HEADER + ROW, "utf16le")],
    ["CR LF", (HEADER + ROW).replaceAll("\n", "\r\n")],
    ["both line ends", HEADER + ROW.replace("\n", "\r\n")],
    ["no line end at the end", (HEADER + ROW).trim()],
    ["empty lines", `\n\n${HEADER}\n\n${ROW}\n\n`],
    ["quotes everywhere", `${HEADER}${ROW.trim().replace(/[^,]+/g, '"$&"')}\n`],
  ])("reads a file with %s", async (_what, text) => {
    const { code, out } = await batchOf(text);
    expect(code).toBe(0);
    expect(rowsOf(out)).toMatchObject([{ model: "BERT", region_id: "FR", hardware_hours: "768" }]);
  });

  it("reads quotes across lines and says the line of what follows", async () => {
    const { out, err } = await batchOf(`${HEADER}"a\nb ""c"", d",V100,1,1,FR,2019\nx,V1000,1,1,FR,2019\n`);
    expect(rowsOf(out)).toMatchObject([{ model: 'a\nb "c", d' }]);
    expect(err).toContain("standard input:4:3");
  });

  it("rejects ragged rows with the widths", async () => {
    const { code, out, err } = await batchOf(`${HEADER}a,V100\n${ROW}a,V100,1,1,FR,2019,more\n`);
    expect([code, rowsOf(out).length]).toEqual([4, 1]);
    expect(codesOf(err)).toEqual(["RAGGED_ROW", "RAGGED_ROW"]);
    expect(err).toContain("standard input:2\n");
  });

  it.each([
    ["duplicate headers", "hardware,hours,hours,region\nV100,1,2,FR\n", "DUPLICATE_COLUMN"],
    ["an empty file", "", "EMPTY_FILE"],
    ["nothing but line ends", "\n\r\n", "EMPTY_FILE"],
    ["no column that it knows", "a,b\n1,2\n", "NO_COLUMN"],
    ["bytes of all kinds", Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256)), "NO_COLUMN"],
  ])("refuses %s and prints no row", async (_what, text, expected) => {
    const { code, out, err } = await batchOf(text);
    expect([code, out]).toEqual([2, ""]);
    expect(codesOf(err)).toContain(expected);
    expect(err).not.toMatch(CONTROLS);
  });

  it("scores a header alone to a header", async () => {
    const { code, out } = await batchOf(HEADER);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(1);
  });

  it("takes a quote that is never closed for one bad record", async () => {
    const { code, out, err } = await batchOf(`${HEADER}${ROW}"b,V100,1,1,FR,2019\n${ROW}`);
    expect([code, rowsOf(out).length, codesOf(err)]).toEqual([4, 1, ["BAD_RECORD"]]);
    expect(err).toContain("standard input:3");
  });

  it("copes with 10 MB in one cell, whatever the cell is", async () => {
    const long = "9".repeat(10_000_000);
    const row = ROW.trim().split(",");
    const text =
      HEADER + row.map((_, i) => row.map((cell, j) => (i === j ? long : cell)).join(",")).join("\n");
    const { code, out, err } = await batchOf(text);
    expect(code).toBe(4);
    expect(rowsOf(out)).toHaveLength(1);
    expect(err.length).toBeLessThan(20_000);
  });

  it("reads NUL bytes as characters like others", async () => {
    const { code, out } = await batchOf(`${HEADER}a\0b,V100 SXM2 32GB,1,1,FR,2019\n`);
    expect([code, rowsOf(out)[0]?.model]).toEqual([0, "a\0b"]);
  });

  it.each(["csv", "ndjson", "json"])(
    "hands on columns called __proto__ and constructor as %s",
    async (format) => {
      const header = "__proto__,constructor,hardware,hours,region,toString";
      const { code, out } = await batchOf(`${header}\na,b,V100,1,FR,c\n`, "--format", format);
      expect(code).toBe(0);
      expect(out).toContain(
        format === "csv" ? "a,b,V100,1,FR,c" : '{"__proto__":"a","constructor":"b","hardware":"V100"',
      );
      const grouped = await batchOf(`${header}\na,b,V100,1,FR,c\n`, "--by", "__proto__", "--json");
      expect(grouped.out).toContain('"__proto__": "a"');
    },
  );

  it.each([["table"], ["csv"], ["markdown"]])("prints no escape to a terminal as %s", async (format) => {
    const evil = "\u001b[31mred\u0007\u009b\u202e";
    const text = `${HEADER}${evil},V100,1,1,FR,2019\n${ROW}x,${evil},1,1,FR,2019\nx,V100,${evil},1,${evil},2019\n`;
    const { out, err } = await invoke(["batch", "-", "--format", format, "--by", "model", "--no-color"], {
      stdin: stdinOf(text),
      stdoutIsTerminal: true,
    });
    expect(out).toContain("red");
    expect(out).not.toMatch(CONTROLS);
    expect(err).not.toMatch(CONTROLS);
  });

  it("says where bytes are not UTF-8", async () => {
    const { code, err } = await batchOf(Buffer.from(`${HEADER}Qu\u00e9bec,V100,1,1,FR,2019\n`, "latin1"));
    expect(code).toBe(0);
    expect(codesOf(err)).toContain("REPLACED_CHARACTERS");
  });

  it.each([
    ["no file", "no-such-file.csv"],
    ["a folder", "test"],
  ])("exits 1 for %s", async (_what, path) => {
    const { code, out, err } = await invoke(["batch", path]);
    expect([code, out]).toEqual([1, ""]);
    expect(codesOf(err)).toEqual(["CANNOT_READ"]);
  });
});

describe("no row is lost", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "V100",
      "A100",
      "?",
      "",
      "8x V100",
      "V100,A100",
      "FR",
      "us-east-1",
      "nowhere",
      "1",
      "2.5",
      "1,5",
      "48h",
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 8 });

  it("rows in are rows estimated and rows rejected, and the summary says so", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const quoted = rows.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(","));
        const { out } = await batchOf(
          HEADER + quoted.map((line) => `${line}\n`).join(""),
          "--format",
          "json",
          "--quiet",
        );
        const result = JSON.parse(out);
        expect(result.totals.rows).toBe(rows.length);
        expect(result.totals.estimated + result.totals.rejected).toBe(rows.length);
        expect(result.rows).toHaveLength(result.totals.estimated);
      }),
      { numRuns: 60 },
    );
  });

  it("nor does any text hang or crash it", async () => {
    const noise = fc.array(
      fc.constantFrom(",", '"', "\n", "\r", ";", "[", "{", "}", "\0", "a", "V100", "\u001b", ":"),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(noise, async (parts) => {
        const { code, err } = await batchOf(HEADER + parts.join(""));
        expect([0, 4]).toContain(code);
        expect(err).not.toMatch(CONTROLS);
        expect([0, 2, 4]).toContain((await batchOf(parts.join(""))).code);
      }),
      { numRuns: 150 },
    );
  });
});
