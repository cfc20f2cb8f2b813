import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Row, readRows } from "../../../scripts/csv.ts";
import { cpus } from "../../../scripts/imports/cpus.ts";
import { hardware } from "../../../scripts/imports/hardware.ts";
import type { Importer } from "../../../scripts/imports/importer.ts";
import { instances } from "../../../scripts/imports/instances.ts";

const present = (file: string): Row[] => readRows(`data/${file}`);
const folders: string[] = [];

function imported(
  importer: Importer,
  files: Record<string, string>,
  before = present,
): Record<string, Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "co2ml-import-"));
  folders.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return importer.build(dir, before);
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true });
});

describe("hardware", () => {
  const head = "Hardware name,Manufacturer,Type,TDP (W),Release date,Memory (bytes),Link to datasheet\n";
  const build = (lines: string): Row[] =>
    imported(hardware, { "ml_hardware.csv": head + lines })["hardware.csv"] ?? [];
  const tdpOf = (rows: Row[], id: string) => rows.find((row) => row.id === id)?.tdp_w;

  it("brings rows that rest on it up to date, however it spells them", () => {
    const rows = build("NVIDIA GeForce RTX 4090,NVIDIA,GPU,460.0,2022-09-20,24000000000.0,\n");
    expect(tdpOf(rows, "rtx-4090")).toBe("460");
    expect(rows.length).toBe(present("hardware.csv").length);
  });

  it("leaves rows of another source, ambiguous names and names without a figure alone", () => {
    const rows = build(
      "NVIDIA A10G,NVIDIA,GPU,150.0,,,\nNVIDIA V100,NVIDIA,GPU,1.0,,,\nAmazon Trainium1,Amazon,Other,,,,\n",
    );
    expect(rows).toEqual(present("hardware.csv"));
  });

  it("adds what the table lacks as a secondary figure", () => {
    const rows = build(
      "NVIDIA Z900,NVIDIA,GPU,900.0,2027-01-01,64000000000.0,https://example.com/z900.pdf\n",
    );
    expect(rows.find((row) => row.name === "NVIDIA Z900")).toMatchObject({
      id: "z900",
      kind: "gpu",
      tdp_w: "900",
      memory_gb: "64",
      year: "2027",
      basis: "secondary",
      datasheet: "https://example.com/z900.pdf",
    });
  });
});

describe("cpus", () => {
  const empty = {
    "cpu_power.csv": "Name,TDP\n",
    "intel_cpu_ark_dataset.csv": "cpu_name,launch_date,total_cores,tdp\n",
    "amd_cpu_server_dataset.csv": "Name,# of CPU Cores,Default TDP,Launch Date\n",
    "amd_cpu_desktop_dataset.csv": "Name,# of CPU Cores,Default TDP,Launch Date\n",
  };
  const build = (files: Partial<typeof empty>, before: Row[] = []) =>
    imported(cpus, { ...empty, ...files }, (file) => (file === "cpus.csv" ? before : []));

  it("prefers the maker's list, and cleans the name", () => {
    const rows = build({
      "cpu_power.csv": `${empty["cpu_power.csv"]}Intel Xeon E5-2699 v4,999\nAMD EPYC 7742,225\n`,
      "intel_cpu_ark_dataset.csv": `${empty["intel_cpu_ark_dataset.csv"]}Intel® Xeon® Processor E5-2699 v4,Q1'16,22,145.0\n`,
    })["cpus.csv"];
    expect(rows?.map(({ id, tdp_w, cores, year, basis }) => [id, tdp_w, cores, year, basis])).toEqual([
      ["epyc-7742", "225", "", "", "secondary"],
      ["xeon-e5-2699-v4", "145", "22", "2016", "vendor"],
    ]);
  });

  it("keeps what was written beside a figure that stays, and rows of other sources", () => {
    const [row] = build({ "cpu_power.csv": "Name,TDP\nAMD EPYC 7742,225\n" })["cpus.csv"] ?? [];
    const grace = { ...row, id: "grace", name: "NVIDIA Grace", source: "nvidia-specifications" } as Row;
    const before = [{ ...row, confirmed_by: "mlco2-impact", note: "kept" } as Row, grace];
    const rows = build({ "cpu_power.csv": "Name,TDP\nAMD EPYC 7742,225\n" }, before)["cpus.csv"];
    expect(rows?.map(({ id, note, confirmed_by }) => [id, note, confirmed_by])).toEqual([
      ["epyc-7742", "kept", "mlco2-impact"],
      ["grace", "", ""],
    ]);
  });

  it("makes an ambiguous name of a Xeon whose versions differ", () => {
    const xeons =
      "Intel Xeon E5-2650,95\nIntel Xeon E5-2650 v4,105\nIntel Xeon E5-2697 v2,130\nIntel Xeon E5-2697 v3,145\n";
    const rows = build({ "cpu_power.csv": `Name,TDP\n${xeons}` })["hardware-ambiguous.csv"];
    expect(rows?.map(({ name, default_id, candidates }) => [name, default_id, candidates])).toEqual([
      ["Xeon E5-2650", "xeon-e5-2650", "xeon-e5-2650-v4"],
      ["Xeon E5-2697", "", "xeon-e5-2697-v2|xeon-e5-2697-v3"],
    ]);
  });
});

describe("instances", () => {
  const build = (text: string): Row[] =>
    imported(instances, { "instances.csv": text }, () => [])["instances.csv"] ?? [];
  const told = ({ provider, instance, hardware_id, count }: Row) => [provider, instance, hardware_id, count];

  it("tells variants of AWS by their memory, shares by it too, and counts halves of boards", () => {
    const rows = build(
      "instance,gpu_name,gpu_count,gpu_memory_mib,accelerator_name,accelerator_count\n" +
        "p3.2xlarge,v100,1,16384,,\np3dn.24xlarge,v100,8,32768,,\ng6f.large,l4,0,2861,,\np2.xlarge,k80,1,12288,,\ntrn1.2xlarge,,,,trainium,1\nx1.large,mystery,1,1,,\n",
    );
    expect(rows.map(told)).toEqual([
      ["aws", "g6f.large", "l4", "1/8"],
      ["aws", "p2.xlarge", "tesla-k80-half", "1"],
      ["aws", "p3.2xlarge", "v100-sxm2-16gb", "1"],
      ["aws", "p3dn.24xlarge", "v100-sxm2-32gb", "8"],
      ["aws", "trn1.2xlarge", "trainium1", "1"],
    ]);
  });

  it("reads Google's shares and Azure's", () => {
    const google = build(
      "instance,accelerator,accelerator_count,upstream_key\ng4-standard-6,RTX PRO 6000 Blackwell Server Edition,0.125,rtx6000\n",
    );
    const azure = build(
      "instance,gpu_count,accelerator_by_family,source\nStandard_NV6ads_A10_v5,1,A10 (fractional below NV36),kubernetes/autoscaler\n",
    );
    expect([...google, ...azure].map(told)).toEqual([
      ["gcp", "g4-standard-6", "rtx-pro-6000-se", "1/8"],
      ["azure", "Standard_NV6ads_A10_v5", "a10", "1/6"],
    ]);
  });

  it("refuses a list whose columns it does not know", () => {
    expect(() => build("name,gpus\nx,1\n")).toThrow(/columns/);
  });
});

describe("the releases that the tables were made from", () => {
  const shared = "../shared/sources";
  const made: [Importer, string][] = [
    [hardware, "epoch-ml-hardware"],
    [cpus, "codecarbon-cpu"],
    [instances, "aws-accelerated-instances"],
    [instances, "gcp-accelerated-instances"],
    [instances, "azure-accelerated-instances"],
  ];
  it.skipIf(!existsSync(shared)).each(made)(
    `$0.name from ${shared}/%$ changes nothing (skipped without it)`,
    (importer, folder) => {
      const built = importer.build(`${shared}/${folder}`, present);
      for (const [file, rows] of Object.entries(built)) expect(rows).toEqual(present(file));
    },
  );
});
