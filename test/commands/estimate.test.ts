import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/core/index.ts";
import { estimateSchema } from "../../src/schema/estimate.ts";
import { invoke, words } from "./invoke.ts";

const run = (line: string) => invoke(["estimate", ...words(line)]);
const json = async (line: string): Promise<Estimate> => JSON.parse((await run(`${line} --json`)).out);
const codes = (text: string) => [...text.matchAll(/(?:error|warning)\[(\w+)\]/g)].map((m) => m[1]);

describe("the line that everybody tries first", () => {
  const line = "--gpu V100 --count 8 --hours 48 --region us-east";
  it("is 384 GPU-hours, 115.2 kWh, Virginia, and 115.2 × the intensity printed", async () => {
    const e = await json(line);
    expect(e.hardware_hours).toBe(8 * 48);
    expect(e.energy_kwh).toBeCloseTo((8 * 300 * 48) / 1000, 12);
    expect(e.region?.id).toBe("US-VA");
    expect(e.co2eq_kg).toBe((e.facility_energy_kwh * e.carbon_intensity.g_per_kwh) / 1000);
    expect(e.warnings.map((w) => w.code)).toEqual(["HARDWARE_DEFAULT", "REGION_DEFAULT"]);
  });
  it("says what the short names mean", async () => {
    const { out } = await run(line);
    expect(out).toMatch(/"V100" means .*V100.*SXM2.*, 300 W/);
    expect(out).toMatch(/"us-east" means Virginia/);
    expect(out).toContain("384 GPU-hours");
  });
  it("is valid against the published schema", async () => {
    expect(estimateSchema.safeParse(await json(line)).error).toBeUndefined();
  });
});

describe("overrides", () => {
  it("300 W × 100 h at 500 and 100 g/kWh are 15 and 3 kg, with no table asked", async () => {
    expect((await json("--power 300 --intensity 500 --hardware-hours 100")).co2eq_kg).toBe(15);
    const e = await json("--power 300 --intensity 100 --hardware-hours 100");
    expect([e.energy_kwh, e.co2eq_kg]).toEqual([30, 3]);
    expect([e.warnings, e.sources, e.region]).toEqual([[], [], null]);
  });
  it("takes a wattage for hardware that no table knows", async () => {
    const e = await json('--gpu "Own Card 9" --power 123 --count 2 --hours 10 --intensity 100');
    expect(e.hardware[0]).toMatchObject({
      query: "Own Card 9",
      id: null,
      power_w: 123,
      power_basis: "given",
    });
    expect(e.energy_kwh).toBe((2 * 123 * 10) / 1000);
  });
  it("takes a whole energy", async () => {
    const e = await json("--energy 1000 --intensity 57 --pue 1.2");
    expect([e.energy_kwh, e.facility_energy_kwh, e.co2eq_kg]).toEqual([1000, 1200, 68.4]);
    expect(e.energy_origin).toBe("given");
  });
  it("does not warn of an ambiguous card when its wattage is given", async () => {
    const e = await json("--gpu V100 --power 250 --count 8 --hours 48 --intensity 100");
    expect(e.warnings).toEqual([]);
    expect(e.hardware[0]?.source).toBeNull();
  });
});

describe("several pieces of hardware", () => {
  it("sums both and shows each", async () => {
    const e = await json('--gpu V100 --count 8 --cpu "Xeon E5-2699 v4" --cpu-count 2 --hours 48 --region FR');
    expect(e.hardware.map((h) => h.count)).toEqual([8, 2]);
    expect(e.energy_kwh).toBeCloseTo((8 * 300 * 48 + 2 * 145 * 48) / 1000, 9);
    expect(e.hardware_hours).toBe(8 * 48 + 2 * 48);
  });
  it("adds memory as watts per GB", async () => {
    const e = await json("--gpu V100 --count 8 --hours 48 --memory 512GB --region FR");
    const memory = e.hardware[1];
    expect(memory).toMatchObject({ kind: "memory", count: 512, hours: 48 });
    expect(e.energy_kwh).toBeCloseTo((8 * 300 * 48 + 512 * (memory?.power_w ?? 0) * 48) / 1000, 9);
    expect(e.hardware_hours).toBe(8 * 48);
  });
  it("counts an instance's accelerators", async () => {
    const e = await json("--instance p3.16xlarge --count 2 --hours 24 --region us-east-1");
    expect(e.hardware[0]).toMatchObject({ query: "p3.16xlarge", count: 16, hours: 24 });
    expect(e.region?.id).toBe("aws:us-east-1");
  });
});

describe("durations", () => {
  it.each([
    ["48", 48],
    ["48h", 48],
    ["90m", 1.5],
    ["14.8d", 14.8 * 24],
    ["950400s", 264],
    ["2d12h", 60],
  ])("--hours %s is %d hours", async (text, hours) => {
    expect((await json(`--power 300 --intensity 1 --hours ${text}`)).hardware_hours).toBeCloseTo(hours, 9);
  });
});

describe("bad input: exit 2, nothing on stdout, a coded finding on stderr", () => {
  it.each([
    ["--gpu A10O --hours 1 --region FR", "UNKNOWN_HARDWARE"],
    ["--gpu V100 --hours 1 --region Atlantis", "UNKNOWN_REGION"],
    ["--gpu V100 --count 0 --hours 1 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --count 1.5 --hours 1 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --count -3 --hours 1 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --hours 0 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --hours -1 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --hours Infinity --region FR", "INVALID_VALUE"],
    ["--gpu V100 --hours NaN --region FR", "INVALID_VALUE"],
    ['--gpu V100 --hours "" --region FR', "INVALID_VALUE"],
    ["--gpu V100 --hours 0x10 --region FR", "INVALID_VALUE"],
    ["--gpu V100 --hours 1,5 --region FR", "AMBIGUOUS_NUMBER"],
    ["--gpu V100 --hours 1 --region FR --pue 0.9", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --intensity -5", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --region FR --year 1989", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --region FR --year 2101", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --hardware-hours 8 --region FR", "CONTRADICTORY"],
    ["--gpu V100 --count 8 --hardware-hours 8 --region FR", "CONTRADICTORY"],
    ["--gpu V100 --tpu v3 --count 8 --hours 1 --region FR", "CONTRADICTORY"],
    ["--gpu V100 --cpu-count 2 --hours 1 --region FR", "CONTRADICTORY"],
    ["--instance p3.16xlarge --gpu V100 --hours 1 --region us-east-1", "CONTRADICTORY"],
    ["--gpu V100 --hours 1", "MISSING_FACTOR"],
    ["--gpu V100 --region FR", "MISSING_FACTOR"],
    ["--hours 3 --region FR", "MISSING_FACTOR"],
    ["--gpu V100 --hours 1 --region FR --max-co2eq 5", "INVALID_VALUE"],
    ["--gpu Trainium1 --hours 1 --region FR", "NO_TDP"],
    ['--gpu "8x V100" --count 4 --hours 1 --region FR', "COUNT_TWICE"],
  ])("%s: %s", async (line, code) => {
    const { code: exit, out, err } = await run(line);
    expect([exit, out]).toEqual([2, ""]);
    expect(codes(err)).toContain(code);
  });

  it("finds everything that is wrong at once", async () => {
    const { err } = await run("--gpu A10O --count 8 --hours 1 --region Atlantis");
    expect(codes(err)).toEqual(["UNKNOWN_HARDWARE", "UNKNOWN_REGION"]);
  });
  it("offers near misses", async () => {
    expect((await run("--gpu A10O --hours 1 --region FR")).err).toMatch(/A10G|A100/);
    expect((await run("--gpu V100 --hours 1 --region Frnace")).err).toContain("France");
  });
  it("refuses an unknown option and an unknown command", async () => {
    expect((await run("--gpus V100")).code).toBe(2);
    expect((await invoke(["estimat"])).err).toContain("estimate");
  });
  it("--strict refuses warnings, and nothing else", async () => {
    const refused = await run("--gpu V100 --count 8 --hours 48 --region us-east --strict");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(codes(refused.err)).toEqual(["HARDWARE_DEFAULT", "REGION_DEFAULT"]);
    expect(
      (await run('--gpu "V100 SXM2 32GB" --count 8 --hours 48 --region US-VA --year 2022 --strict')).code,
    ).toBe(0);
  });
});

describe("a kind that the flag did not promise", () => {
  it("warns, and estimates what was named", async () => {
    const e = await json('--gpu "TPU v3" --hours 1 --region FR');
    expect(e.warnings.map((w) => w.code)).toContain("HARDWARE_KIND");
    expect(e.hardware[0]?.kind).toBe("tpu");
  });
});

describe("streams", () => {
  const line = "--gpu V100 --count 8 --hours 48 --region us-east";
  it("keeps stdout for data in every machine format, and warnings on stderr unless --quiet", async () => {
    const loud = await run(`${line} --json`);
    expect(codes(loud.err)).toEqual(["HARDWARE_DEFAULT", "REGION_DEFAULT"]);
    expect((await run(`${line} --json --quiet`)).err).toBe("");
    expect((await run(`${line} --format csv`)).out.split("\n")[0]).toContain("co2eq_kg");
  });
  it("has colour on a terminal only, and none with NO_COLOR or --no-color", async () => {
    const argv = ["estimate", ...words(line)];
    const sequence = "\u001b[";
    expect((await invoke(argv)).out).not.toContain(sequence);
    expect((await invoke(argv, { stdoutIsTerminal: true })).out).toContain(sequence);
    expect((await invoke(argv, { stdoutIsTerminal: true, env: { NO_COLOR: "1" } })).out).not.toContain(
      escape,
    );
    expect((await invoke([...argv, "--no-color"], { stdoutIsTerminal: true })).out).not.toContain(sequence);
  });
  it("says the same with colour as without", async () => {
    const argv = ["estimate", ...words(line)];
    const coloured = (await invoke(argv, { stdoutIsTerminal: true, width: 1000 })).out;
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe((await invoke(argv)).out);
  });
  it("shows no escape of a name to the terminal", async () => {
    const { out } = await invoke(["estimate", ...words(line), "--model", "a\u001b[31mb"]);
    expect(out).toContain("a\\x1b[31mb");
  });
});

describe("a limit", () => {
  it("exits 3 above it, with the result printed, and 0 below", async () => {
    const over = await run("--power 300 --intensity 500 --hardware-hours 100 --max-co2eq 14.9kg");
    expect(over.code).toBe(3);
    expect(over.out).toContain("15.0 kg CO2eq");
    expect(codes(over.err)).toEqual(["LIMIT_EXCEEDED"]);
    expect((await run("--power 300 --intensity 500 --hardware-hours 100 --max-co2eq 0.015t")).code).toBe(0);
    expect((await run("--power 300 --intensity 500 --hardware-hours 100 --max-co2eq 15000g")).code).toBe(0);
  });
});
