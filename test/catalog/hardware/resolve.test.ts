import { describe, expect, test } from "vitest";
import { hardwareRows, resolveHardware, searchHardware } from "../../../src/catalog/hardware.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

const codes = (findings: readonly Diagnostic[]): string[] => findings.map(({ code }) => code);

function found(query: string) {
  const outcome = resolveHardware(query);
  if (!outcome.ok) throw new Error(`${query}: ${codes(outcome.findings)}`);
  return { ...outcome.value, codes: codes(outcome.findings) };
}

function failed(query: string): Diagnostic {
  const outcome = resolveHardware(query);
  if (outcome.ok) throw new Error(`${query} resolved to ${outcome.value.id}`);
  return outcome.findings[0]!;
}

describe("a name that means one row", () => {
  test("is exact in the table's own words and says nothing", () => {
    expect(found("NVIDIA Tesla V100 SXM2 32 GB")).toMatchObject({ tdpW: 300, match: "exact", codes: [] });
  });

  test("is exact as an id", () => {
    expect(found("v100-pcie-16gb")).toMatchObject({ tdpW: 250, match: "exact" });
  });

  test("is an alias in other words", () => {
    expect(found("V100-SXM2-32GB")).toMatchObject({ id: "v100-sxm2-32gb", match: "alias", codes: [] });
  });

  test("keeps variants apart that differ in wattage", () => {
    const watts = ["V100 SXM2", "V100 SXM3", "V100 PCIe", "V100 FHHL"].map((name) => found(name).tdpW);
    expect(watts).toEqual([300, 350, 250, 150]);
  });

  test("may state what its row says: memory, form factor, wattage", () => {
    expect(found("RTX 3090 24GB PCIe (350W)").id).toBe("rtx-3090");
  });

  test("does not match a row that says otherwise", () => {
    expect(failed("RTX 3090 16GB").code).toBe("UNKNOWN_HARDWARE");
    expect(failed("AMD V100").code).toBe("UNKNOWN_HARDWARE");
  });
});

describe("an ambiguous name", () => {
  test("gets its documented default with a warning that says its wattage", () => {
    expect(found("V100")).toMatchObject({
      id: "v100-sxm2-32gb",
      match: "default",
      codes: ["HARDWARE_DEFAULT"],
    });
    const [warning] = (resolveHardware("V100") as { findings: Diagnostic[] }).findings;
    expect(warning!.args).toMatchObject({ query: "V100", powerW: 300 });
  });

  test("is quoted as it was written, without its count", () => {
    const outcome = resolveHardware("8x V100");
    const quoted = outcome.findings.map(({ code, args }) => [code, (args as { query: string }).query]);
    expect(quoted).toEqual([
      ["HARDWARE_COUNT_IN_NAME", "8x V100"],
      ["HARDWARE_DEFAULT", "V100"],
    ]);
  });

  test("is decided by what else the name states", () => {
    expect(found("RTX 6000 48GB")).toMatchObject({ id: "rtx-6000-ada", match: "alias" });
    expect(found("H100 350W")).toMatchObject({ id: "h100-pcie-80gb" });
  });

  test("keeps the table's wattage and says so where the name states one that no row has", () => {
    const { tdpW, codes } = found("V100 (TDP of 500W)");
    expect([tdpW, ...codes]).toEqual([300, "HARDWARE_DEFAULT"]);
  });

  test("fails with its candidates where there is no default", () => {
    const { code, args } = failed("M4");
    expect(code).toBe("AMBIGUOUS_HARDWARE");
    expect(args).toMatchObject({ candidates: ["NVIDIA Tesla M4", "Apple M4"] });
  });
});

describe("counts and units in a name", () => {
  test("a count is read only where the plain name is unknown", () => {
    expect(found("8x V100").countInName).toBe(8);
    expect(found("3090 Ti").countInName).toBeNull();
    expect(found("MI300X x 8").id).toBe("instinct-mi300x");
  });

  test("a slice counts cores or chips by its generation", () => {
    const chips = ["v3-8", "v5p-8", "v5e-8", "v6e-8", "TPU v4-128", "TPU v3 core"].map(
      (name) => found(name).unitsPerDevice,
    );
    expect(chips).toEqual([4, 4, 8, 8, 64, 0.5]);
    expect(found("v3-8").codes).toContain("HARDWARE_UNIT");
  });

  test("a count of servers is not taken for a count of GPUs", () => {
    expect(failed("8x DGX A100").code).toBe("AMBIGUOUS_HARDWARE");
    expect(found("8x H100 (HGX)").countInName).toBe(8);
  });

  test("the name of a server or a rack is one of its GPUs, which is said", () => {
    expect(found("DGX A100").codes).toContain("HARDWARE_DEFAULT");
    expect(found("NVIDIA HGX H100").codes).toContain("HARDWARE_DEFAULT");
    expect(found("NVIDIA GB200 NVL72").codes).toContain("HARDWARE_DEFAULT");
    expect(found("H100 NVL").codes).not.toContain("HARDWARE_DEFAULT");
    expect(found("DGX Spark").codes).not.toContain("HARDWARE_DEFAULT");
  });

  test("a count of nought names nothing", () => {
    expect(failed("0x V100").code).toBe("UNKNOWN_HARDWARE");
  });
});

describe("several kinds in one name", () => {
  test.each([
    ["V100, A100", ["V100", "A100"]],
    ["TPU v2 and v3", ["TPU v2", "TPU v3"]],
    ["4x A100 + 8x V100", ["4x A100", "8x V100"]],
    ["NVIDIA A100/H100", ["NVIDIA A100", "H100"]],
  ])("%s", (query, parts) => {
    expect(failed(query)).toMatchObject({ code: "SEVERAL_HARDWARE", args: { parts } });
  });
});

describe("an unknown name", () => {
  test.each([
    ["A10O", "A10G"],
    ["A10O", "A100"],
    ["H10O", "H100"],
    ["GTX 1080 Max-Q", "GTX 1080"],
    ["A100 MIG 1g.10gb", "A100"],
  ])("%s is answered with %s among others", (query, suggestion) => {
    const { code, args } = failed(query);
    expect(code).toBe("UNKNOWN_HARDWARE");
    expect((args as { suggestions: string[] }).suggestions).toContain(suggestion);
  });

  test.each(["", "  ", "?", "GPU", "ml.p3.2xlarge", "cluster"])("%j is no hardware", (query) => {
    expect(failed(query)).toMatchObject({ code: "UNKNOWN_HARDWARE", args: { query } });
  });
});

describe("figures that rest on little", () => {
  test("a derived or estimated one warns, a datasheet's does not", () => {
    expect(found("TPU v5e").codes).toEqual(["WEAK_HARDWARE_FIGURE"]);
    expect(found("NVIDIA L40S").codes).toEqual([]);
  });

  test("one that nobody publishes is null, for the caller to decide", () => {
    expect(found("AWS Trainium1")).toMatchObject({ tdpW: null, basis: "unpublished", codes: [] });
  });

  test("a measured average stands beside the rating", () => {
    expect(found("TPU v3 chip")).toMatchObject({
      tdpW: 450,
      measuredW: 283,
      measuredSource: "patterson-2021",
    });
  });
});

describe("a CPU", () => {
  test("is rated by the socket", () => {
    expect(found("AMD EPYC 7742 64-Core Processor")).toMatchObject({
      tdpW: 225,
      kind: "cpu",
      unit: "socket",
    });
  });

  test("without its version means the first one where versions differ, and says the others", () => {
    expect(found("Xeon E5-2650")).toMatchObject({ tdpW: 95, codes: ["HARDWARE_DEFAULT"] });
    expect(found("Intel(R) Xeon(R) CPU E5-2650 0 @ 2.00GHz")).toMatchObject({ tdpW: 95, codes: [] });
    expect(found("Xeon E5-2650 v4").tdpW).toBe(105);
  });

  test("whose first version does not exist has to be named in full where the others differ", () => {
    expect(failed("Xeon E5-2697").code).toBe("AMBIGUOUS_HARDWARE");
    expect(found("Xeon E5-2699").tdpW).toBe(145);
  });

  test("beside a GPU is another piece of hardware", () => {
    expect(failed("8x V100 + 2x Xeon Gold 6148").code).toBe("SEVERAL_HARDWARE");
  });

  test("that is unknown is answered with near ones", () => {
    const { args } = failed("Xeon Gold 6149R");
    expect((args as { suggestions: string[] }).suggestions).toContain("Intel Xeon Gold 6149");
  });
});

describe("listing", () => {
  test("every id and every name resolves to its own row", () => {
    const strays = hardwareRows().filter(({ id }) => found(id).id !== id);
    expect(strays.map(({ id }) => id)).toEqual([]);
    const misnamed = hardwareRows().filter(({ id, name }) => found(name).id !== id);
    expect(misnamed.map(({ id }) => id)).toEqual([]);
  });

  test("a search puts the row that the query means first", () => {
    const [first, ...rest] = searchHardware("V100");
    expect(first!.id).toBe("v100-sxm2-32gb");
    expect(rest.map(({ id }) => id)).toContain("v100-pcie-16gb");
  });

  test("words of a search may be beginnings", () => {
    expect(searchHardware("instinct mi3").map(({ id }) => id)).toContain("instinct-mi300x");
  });
});
