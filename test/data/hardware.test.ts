import { describe, expect, test } from "vitest";
import { readRows } from "../../scripts/csv.ts";
import { hardwareRows } from "../../src/catalog/hardware.ts";
import { instanceRows } from "../../src/catalog/instances.ts";

const accelerators = readRows("data/hardware.csv");
const tdpOf = (id: string) => hardwareRows().find((row) => row.id === id)?.tdp_w;

describe("the hardware that training records name most is rated as its makers rate it", () => {
  test.each([
    ["tesla-k40", 235],
    ["tesla-k80", 300],
    ["tesla-m40", 250],
    ["tesla-m60", 300],
    ["p100-pcie", 250],
    ["p100-sxm2", 300],
    ["tesla-p40", 250],
    ["v100-pcie-16gb", 250],
    ["v100-pcie-32gb", 250],
    ["v100-sxm2-16gb", 300],
    ["v100-sxm2-32gb", 300],
    ["v100-sxm3-32gb", 350],
    ["v100s-pcie", 250],
    ["t4", 70],
    ["a10", 150],
    ["a30", 165],
    ["a40", 300],
    ["a100-pcie-40gb", 250],
    ["a100-pcie-80gb", 300],
    ["a100-sxm4-40gb", 400],
    ["a100-sxm4-80gb", 400],
    ["l4", 72],
    ["l40", 300],
    ["l40s", 350],
    ["h100-pcie-80gb", 350],
    ["h100-sxm5-80gb", 700],
    ["h100-nvl", 400],
    ["h200-sxm", 700],
    ["h200-nvl", 600],
    ["b200-sxm", 1000],
    ["gb200", 1200],
    ["rtx-a5000", 230],
    ["rtx-a6000", 300],
    ["rtx-6000-ada", 300],
    ["quadro-rtx-6000", 260],
    ["quadro-rtx-8000", 260],
    ["quadro-p6000", 250],
    ["titan-x-maxwell", 250],
    ["titan-x-pascal", 250],
    ["titan-xp", 250],
    ["titan-v", 250],
    ["titan-rtx", 280],
    ["gtx-580", 244],
    ["gtx-1080", 180],
    ["gtx-1080-ti", 250],
    ["rtx-2070", 175],
    ["rtx-2080-ti", 250],
    ["rtx-3080", 320],
    ["rtx-3090", 350],
    ["rtx-4070", 200],
    ["rtx-4090", 450],
    ["rtx-5090", 575],
    ["instinct-mi100", 300],
    ["instinct-mi250x", 500],
    ["instinct-mi300x", 750],
    ["gaudi2", 600],
    ["gaudi3", 900],
    ["tpu-v2", 280],
    ["tpu-v3", 450],
    ["ascend-910", 310],
    ["xeon-e5-2699-v4", 145],
    ["xeon-gold-6148", 150],
    ["epyc-7742", 225],
    ["core-i7-8700k", 95],
  ])("%s at %d W", (id, watts) => expect(tdpOf(id)).toBe(watts));
});

describe("the hardware tables", () => {
  test("have at least 349 accelerators and some two thousand CPUs", () => {
    expect(accelerators.length).toBeGreaterThanOrEqual(349);
    expect(hardwareRows().length - accelerators.length).toBeGreaterThan(1900);
  });

  test("leave only the figures empty that nobody publishes", () => {
    const unrated = accelerators.filter(({ tdp_w }) => tdp_w === "").map(({ id }) => id);
    expect(unrated).toEqual([
      "ascend-920",
      "inferentia1",
      "inferentia2",
      "siyuan-690",
      "sw26010-pro",
      "trainium1",
      "vr200",
    ]);
  });

  test("give the measured average of TPU v2, v3 and v4", () => {
    const measured = accelerators.filter(({ measured_w }) => measured_w !== "");
    expect(measured.map(({ id, measured_w }) => [id, measured_w])).toEqual([
      ["tpu-v2", "221"],
      ["tpu-v3", "283"],
      ["tpu-v4", "170"],
    ]);
  });

  test("confirm by sources other than the row's own", () => {
    const selfish = accelerators.filter(({ source, confirmed_by }) =>
      confirmed_by?.split("|").includes(source ?? ""),
    );
    expect(selfish).toEqual([]);
  });

  test("have instance types of all three clouds", () => {
    const providers = new Set(instanceRows().map(({ provider }) => provider));
    expect([...providers]).toEqual(["aws", "azure", "gcp"]);
  });
});
