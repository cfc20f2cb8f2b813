import type { Tables } from "../../../scripts/checks/rule.ts";
import { type Planted, remove, rowWith } from "./planted.ts";

const accelerator = (tables: Tables, id: string) => rowWith(tables, "hardware.csv", { id });
const cpu = (tables: Tables, id: string) => rowWith(tables, "cpus.csv", { id });

function swap(a: Record<string, string>, b: Record<string, string>): void {
  [a.tdp_w, b.tdp_w] = [b.tdp_w ?? "", a.tdp_w ?? ""];
}

/** Mistakes in the tables of hardware. */
export const plantedHardware: Planted[] = [
  {
    rule: "row-form",
    mistake: "an accelerator with its columns shifted by one",
    plant: (tables) => {
      const row = accelerator(tables, "t4");
      const cells = Object.values(row);
      for (const [i, column] of Object.keys(row).entries()) row[column] = cells[i - 1] ?? "";
    },
    expected: { file: "hardware.csv", column: "kind", actual: "NVIDIA" },
  },
  {
    rule: "row-form",
    mistake: "a basis that is not in the vocabulary",
    plant: (tables) => {
      accelerator(tables, "t4").basis = "guess";
    },
    expected: { file: "hardware.csv", column: "basis", actual: "guess" },
  },
  {
    rule: "row-form",
    mistake: "a year of release in the memory's place",
    plant: (tables) => {
      accelerator(tables, "t4").memory_gb = "2018";
    },
    expected: { file: "hardware.csv", column: "memory_gb", actual: "2018" },
  },
  {
    rule: "unique-keys",
    mistake: "an accelerator that stands twice",
    plant: (tables) => {
      tables["hardware.csv"]?.push({ ...accelerator(tables, "t4") });
    },
    expected: { file: "hardware.csv", actual: "t4" },
  },
  {
    rule: "known-sources",
    mistake: "a measured average without its source's row",
    plant: (tables) => {
      accelerator(tables, "tpu-v3").measured_source = "somebody";
    },
    expected: { file: "hardware.csv", column: "measured_source", actual: "somebody" },
  },
  {
    rule: "known-sources",
    mistake: "a confirmation by a source that may not be passed on",
    plant: (tables) => {
      accelerator(tables, "t4").confirmed_by = "wikipedia-gpu-lists";
    },
    expected: { file: "hardware.csv", column: "confirmed_by", actual: "wikipedia-gpu-lists" },
  },
  {
    rule: "hardware-spellings",
    mistake: "an alias that is another card's name, spelled otherwise",
    plant: (tables) => {
      accelerator(tables, "a10").aliases += "|GeForce-RTX3090 NVIDIA";
    },
    expected: { file: "hardware.csv", column: "name", actual: "NVIDIA GeForce RTX 3090" },
  },
  {
    rule: "hardware-spellings",
    mistake: "an alias that is an ambiguous name",
    plant: (tables) => {
      accelerator(tables, "v100-sxm2-16gb").aliases = "v100";
    },
    expected: { file: "hardware-ambiguous.csv", column: "name", actual: "V100" },
  },
  {
    rule: "hardware-spellings",
    mistake: "an alias that repeats the name",
    plant: (tables) => {
      accelerator(tables, "l4").aliases = "l4 24gb|NVIDIA-L4";
    },
    expected: { file: "hardware.csv", column: "aliases", actual: "NVIDIA-L4" },
  },
  {
    rule: "hardware-spellings",
    mistake: "a CPU under the id of another",
    plant: (tables) => {
      cpu(tables, "epyc-7742").id = "epyc-7743";
    },
    expected: { file: "cpus.csv", column: "id", actual: "epyc-7743" },
  },
  {
    rule: "wattage-bounds",
    mistake: "a board's wattage times ten",
    plant: (tables) => {
      accelerator(tables, "rtx-3090").tdp_w = "3500";
    },
    expected: { file: "hardware.csv", column: "tdp_w", actual: "3500" },
  },
  {
    rule: "wattage-bounds",
    mistake: "a CPU's wattage in the place of another with a tenth of its cores",
    plant: (tables) => {
      cpu(tables, "epyc-7742").tdp_w = "45";
    },
    expected: { file: "cpus.csv", column: "tdp_w", actual: "45" },
  },
  {
    rule: "wattage-bounds",
    mistake: "rating and measured average the wrong way round",
    plant: (tables) => {
      const row = accelerator(tables, "tpu-v3");
      [row.tdp_w, row.measured_w] = [row.measured_w ?? "", row.tdp_w ?? ""];
    },
    expected: { file: "hardware.csv", column: "measured_w", actual: "450" },
  },
  {
    rule: "variant-order",
    mistake: "the wattages of a PCIe card and its module swapped",
    plant: (tables) => swap(accelerator(tables, "p100-pcie"), accelerator(tables, "p100-sxm2")),
    expected: { file: "hardware.csv", column: "tdp_w", actual: "300" },
  },
  {
    rule: "variant-order",
    mistake: "half a board rated like the whole",
    plant: (tables) => {
      accelerator(tables, "tesla-k80-half").tdp_w = "300";
    },
    expected: { file: "hardware.csv", column: "tdp_w", actual: "300" },
  },
  {
    rule: "second-reading",
    mistake: "the wattages of two unrelated cards swapped",
    plant: (tables) => swap(accelerator(tables, "l40s"), accelerator(tables, "a40")),
    expected: { file: "hardware.csv", column: "tdp_w", actual: "300" },
  },
  {
    rule: "second-reading",
    mistake: "the wattages of two CPUs swapped",
    plant: (tables) => swap(cpu(tables, "xeon-gold-6148"), cpu(tables, "epyc-7763")),
    expected: { file: "cpus.csv", column: "tdp_w", actual: "150" },
  },
  {
    rule: "second-reading",
    mistake: "an accelerator lost",
    plant: (tables) => remove(tables, "hardware.csv", { id: "v100-sxm2-32gb" }),
    expected: { file: "hardware.csv", column: "id" },
  },
  {
    rule: "second-reading",
    mistake: "an instance with the count of a larger one",
    plant: (tables) => {
      rowWith(tables, "instances.csv", { instance: "p3.2xlarge" }).count = "8";
    },
    expected: { file: "instances.csv", actual: "8 v100-sxm2-16gb" },
  },
  {
    rule: "second-reading",
    mistake: "another constant of memory",
    plant: (tables) => {
      rowWith(tables, "constants.csv", { id: "memory_w_per_gb" }).value = "3.725";
    },
    expected: { file: "constants.csv", actual: "3.725" },
  },
  {
    rule: "weak-figures",
    mistake: "an estimate that does not say whose",
    plant: (tables) => {
      accelerator(tables, "tpu-v5e").note = "";
    },
    expected: { file: "hardware.csv", column: "note", actual: "" },
  },
  {
    rule: "weak-figures",
    mistake: "a figure for hardware that has none",
    plant: (tables) => {
      accelerator(tables, "trainium1").tdp_w = "210";
    },
    expected: { file: "hardware.csv", column: "tdp_w", actual: "210" },
  },
  {
    rule: "hardware-references",
    mistake: "a default that does not exist",
    plant: (tables) => {
      rowWith(tables, "hardware-ambiguous.csv", { name: "V100" }).default_id = "v100-sxm2";
    },
    expected: { file: "hardware-ambiguous.csv", column: "default_id", actual: "v100-sxm2" },
  },
  {
    rule: "hardware-references",
    mistake: "an instance with an accelerator that does not exist",
    plant: (tables) => {
      rowWith(tables, "instances.csv", { instance: "p3.2xlarge" }).hardware_id = "v100";
    },
    expected: { file: "instances.csv", column: "hardware_id", actual: "v100" },
  },
  {
    rule: "instance-counts",
    mistake: "a count that its instance's name contradicts",
    plant: (tables) => {
      rowWith(tables, "instances.csv", { instance: "a2-highgpu-8g" }).count = "4";
    },
    expected: { file: "instances.csv", column: "count", actual: "4" },
  },
  {
    rule: "instance-counts",
    mistake: "whole boards where a cloud counts halves",
    plant: (tables) => {
      rowWith(tables, "instances.csv", { instance: "p2.8xlarge" }).hardware_id = "tesla-k80";
    },
    expected: { file: "instances.csv", column: "hardware_id", actual: "tesla-k80" },
  },
];
