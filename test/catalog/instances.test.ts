import { describe, expect, test } from "vitest";
import { instanceRows, resolveInstance, searchInstances } from "../../src/catalog/instances.ts";

function found(query: string) {
  const outcome = resolveInstance(query);
  if (!outcome.ok) throw new Error(query);
  const { instance, provider, count, hardware } = outcome.value;
  return { instance, provider, count, id: hardware.id, codes: outcome.findings.map(({ code }) => code) };
}

describe("cloud instance types", () => {
  test.each([
    ["p4d.24xlarge", "aws", "a100-sxm4-40gb", 8],
    ["ml.p4d.24xlarge", "aws", "a100-sxm4-40gb", 8],
    ["P3.2XLARGE", "aws", "v100-sxm2-16gb", 1],
    ["p2.xlarge", "aws", "tesla-k80-half", 1],
    ["trn1.32xlarge", "aws", "trainium1", 16],
    ["a2-highgpu-8g", "gcp", "a100-sxm4-40gb", 8],
    ["a2-ultragpu-1g", "gcp", "a100-sxm4-80gb", 1],
    ["Standard_ND96asr_v4", "azure", "a100-sxm4-40gb", 8],
    ["nd96amsr_a100_v4", "azure", "a100-sxm4-80gb", 8],
    ["Standard NC6s v3", "azure", "v100-pcie-16gb", 1],
  ])("%s of %s has %s, %d", (query, provider, id, count) => {
    expect(found(query)).toMatchObject({ provider, id, count, codes: [] });
  });

  test("a share of an accelerator is a fraction and a warning", () => {
    expect(found("Standard_NV6ads_A10_v5")).toMatchObject({ count: 1 / 6, codes: ["FRACTIONAL_INSTANCE"] });
  });

  test("an unknown one fails with near ones", () => {
    const outcome = resolveInstance("p4d.24xlage");
    expect(outcome.findings[0]).toMatchObject({
      code: "UNKNOWN_INSTANCE",
      args: { suggestions: expect.arrayContaining(["p4d.24xlarge"]) },
    });
  });

  test("every row resolves to itself", () => {
    expect(instanceRows().filter(({ instance }) => found(instance).instance !== instance)).toEqual([]);
  });

  test("a search looks at provider, type and hardware", () => {
    expect(searchInstances("gcp h100").map(({ instance }) => instance)).toContain("a3-megagpu-8g");
    expect(searchInstances("p5.48xlarge")[0]!.hardware_id).toBe("h100-sxm5-80gb");
  });
});
