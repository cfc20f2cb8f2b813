import { describe, expect, it } from "vitest";
import { offsetKg, readOffset } from "../../src/report/offset.ts";

describe("an offset", () => {
  it.each([
    ["100%", { percent: 100 }],
    ["12.5 %", { percent: 12.5 }],
    ["500kg", { kg: 500 }],
    ["2t", { kg: 2000 }],
  ])("%s", (text, value) => expect(readOffset(text)).toMatchObject({ ok: true, value }));
  it.each(["", "100", "all", "-5%"])("is not %j", (text) => {
    expect(readOffset(text)).toMatchObject({ ok: false, findings: [{ code: "INVALID_VALUE" }] });
  });
  it("is a mass, or a share of the emissions", () => {
    expect(offsetKg({ percent: 40 }, 50)).toBe(20);
    expect(offsetKg({ kg: 7 }, 50)).toBe(7);
  });
});
