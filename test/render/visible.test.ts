import { describe, expect, it } from "vitest";
import { visible } from "../../src/render/visible.ts";

describe("text that a terminal cannot run", () => {
  it("shows escapes, control characters and direction marks as codes", () => {
    expect(visible("a\u001b[31mb")).toBe("a\\x1b[31mb");
    expect(visible("a\r\nb\u202ec\u0000")).toBe("a\\x0d\\x0ab\\u202ec\\x00");
  });
  it("leaves letters of every script alone", () => {
    expect(visible("Québec 昇腾 Türkiye 🙂")).toBe("Québec 昇腾 Türkiye 🙂");
  });
});
