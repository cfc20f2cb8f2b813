import fc from "fast-check";
import { describe, expect, test } from "vitest";
import names from "../../../src/catalog/generated/hardwareNames.ts";
import { fold, keyOf, tokensOf } from "../../../src/catalog/hardware/spelling.ts";
import { resolveHardware } from "../../../src/catalog/hardware.ts";
import { linesOf } from "../../../src/catalog/lookup.ts";

const keys = linesOf(names).map((line) => line.slice(0, line.indexOf("\t")));
const keyFor = (name: string): string => keyOf(tokensOf(fold(name)));

describe("spellings that mean the same", () => {
  test.each([
    ["A100 80GB", "a100-80G", "A100 80 GiB", "80 gb A100", "A100_80GB", "A100\u00a080\u2009GB"],
    ["V100 SXM2", "V100-SXM", "v100sxm2", "V100 SXM-2"],
    ["A100 PCIe", "A100-PCI-E", "A100 PCI Express", "A100 pcle", "A100 PCIe Gen4"],
    ["RTX 3090 Ti", "RTX3090Ti", "rtx-3090ti"],
    ["TPU v5e", "TPUv5e", "TPU v5 lite", "TPU v5litepod"],
    ["MI250X", "MI-250X", "MI 250X"],
    ["8× A100", "8x A100", "8✕ A100"],
    ["Ascend 910B", "昇腾 910B", "Ascend910B", "ＡＳＣＥＮＤ ９１０Ｂ"],
  ])("%s", (...spellings) => {
    expect([...new Set(spellings.map(keyFor))]).toHaveLength(1);
  });

  test.each([
    ["V100 SXM2", "V100 SXM3"],
    ["A100 40GB", "A100 80GB"],
    ["T4", "T4G"],
    ["RTX 3080", "RTX 3080 Ti"],
    ["MI300A", "MI300X"],
  ])("%s is not %s", (a, b) => expect(keyFor(a)).not.toBe(keyFor(b)));
});

test("a key of the table stays what it is, however often it is unified", () => {
  expect(keys.filter((key) => keyFor(key) !== key)).toEqual([]);
});

test("no text makes the resolver throw, and a failure always says why", () => {
  const piece = fc.constantFrom(
    ..."8x|V100|A100|TPU|v3-8|(|)|,|+|and|/|80GB|x|×|-|SXM|cores|DGX|Xeon|E5-2650|v4|@|é|16".split("|"),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (query) => {
      const outcome = resolveHardware(query);
      if (!outcome.ok) return outcome.findings.length > 0;
      const { countInName, unitsPerDevice } = outcome.value;
      return unitsPerDevice > 0 && (countInName === null || Number.isInteger(countInName));
    }),
    { numRuns: 300 },
  );
});
