import fc from "fast-check";
import { expect, it } from "vitest";
import { FoldedName } from "../../../src/batch/fast/folded-name.ts";
import { textOf } from "../../../src/batch/fast/text.ts";
import { hardwareKey } from "../../../src/catalog/hardware.ts";

/** The fold of a field; undefined where its name is looked up as text. */
function foldOf(field: string): string | undefined {
  const size = Buffer.byteLength(field);
  const text = textOf(size);
  text.bytes.write(field);
  const folded = new FoldedName();
  const length = folded.fold(text, 0, size);
  return length === 0 ? undefined : folded.text.bytes.toString("utf8", 0, length);
}

it("unites spellings that differ in case, quotes and the white space around them", () => {
  expect(foldOf("NVIDIA A100 SXM4")).toBe("nvidia a100 sxm4");
  expect(foldOf('" nvidia a100 SXM4 "')).toBe("nvidia a100 sxm4");
});

it.each(["a100-sxm4", "V100s", "Xeon(R)", 'the "A100"', "昇腾 910", "A100\t", "x".repeat(300), "", '""'])(
  "leaves %j to be looked up as text",
  (field) => {
    expect(foldOf(field)).toBeUndefined();
  },
);

it("gives one fold only to names that mean the same", () => {
  const name = fc.string({ unit: fc.constantFrom(..."aAsSvV10 -(x)/"), maxLength: 8 });
  const keys = new Map<string, string>();
  fc.assert(
    fc.property(name, (text) => {
      const fold = foldOf(text);
      if (fold === undefined) return;
      const key = hardwareKey(text.trim());
      expect(keys.get(fold) ?? key).toBe(key);
      keys.set(fold, key);
    }),
    { numRuns: 3000 },
  );
});
