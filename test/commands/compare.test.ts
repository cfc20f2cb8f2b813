import { describe, expect, it } from "vitest";
import { invoke, words } from "./invoke.ts";

const compare = async (line: string) => invoke(words(`compare ${line}`));
const json = async (line: string) => JSON.parse((await compare(`${line} --json`)).out);

describe("co2ml compare", () => {
  it("computes every hardware in every region in every year, as estimate does", async () => {
    const { rows, compared } = await json(
      "--gpu A100,V100 --count 4 --hours 10 --region FR,IN --year 2018,2023",
    );
    expect(compared).toBe(8);
    for (const row of rows) {
      const line = `estimate --gpu ${row.hardware} --count 4 --hours 10 --region ${row.region} --year ${row.year} --json`;
      expect(JSON.parse((await invoke(words(line))).out).co2eq_kg).toBe(row.co2eq_kg);
    }
  });
  it("sorts them, with the ratio to the first", async () => {
    const { rows } = await json("--gpu A100 --hours 10 --region IN,FR,PL --year 2020");
    expect(rows.map((r: { region_id: string }) => r.region_id)).toEqual(["FR", "IN", "PL"]);
    expect(rows[2].ratio).toBe(rows[2].co2eq_kg / rows[0].co2eq_kg);
  });
  it("divides the hours of faster hardware, and warns of what runs at equal hours", async () => {
    const equal = await json("--gpu V100,H100 --hours 24 --region FR");
    expect(equal.warnings.map((w: { code: string }) => w.code)).toContain("EQUAL_HOURS");
    const said = await json("--gpu V100,H100 --hours 24 --region FR --speedup h100=2.4");
    expect(said.warnings.map((w: { code: string }) => w.code)).not.toContain("EQUAL_HOURS");
    expect(said.rows.map((r: { hours: number }) => Number(r.hours)).sort()).toEqual([24 / 2.4, 24]);
  });
  it("takes a speedup of an instance's accelerator", async () => {
    const { rows } = await json(
      "--instance p4d.24xlarge --hours 24 --region us-west-2 --speedup A100-40GB=2",
    );
    expect(rows[0]).toMatchObject({ hardware_hours: (8 * 24) / 2, speedup: 2 });
  });
  it("keeps a CPU beside every GPU, and compares CPUs where there are no GPUs", async () => {
    const beside = await json('--gpu V100,A100 --cpu "EPYC 7742" --cpu-power 225 --hours 1 --region FR');
    expect(beside.rows.map((r: { hardware_id: string }) => r.hardware_id.split(";").length)).toEqual([2, 2]);
    expect((await json('--cpu "EPYC 7742,Xeon E5-2699 v4" --power 200 --hours 1 --region FR')).compared).toBe(
      2,
    );
  });
  it.each(["--csv", "--json", ""])("says that kinds are mixed (%s)", async (format) => {
    const { out, err } = await compare(`--gpu V100 --hours 1 --region FR,US-VA ${format}`);
    expect(out + err).toContain("RANKED_KINDS");
  });
  it("leaves out regions of a group that have no figure, and counts them", async () => {
    const { rows, warnings } = await json("--gpu V100 --hours 1 --regions gcp --intensity-source provider");
    const left = warnings.find((w: { code: string }) => w.code === "REGIONS_LEFT_OUT");
    expect(rows.length).toBeGreaterThan(10);
    expect(left.regions).toHaveLength(left.count);
  });
  it.each([
    ["--gpu V100 --hours 1 --region FR,Frnace", "UNKNOWN_REGION"],
    ["--gpu V100 --hours 1 --region FR,US-VA --intensity-source provider", "NO_INTENSITY"],
    ["--gpu V100 --hours 1 --regions nowhere", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --region FR --top 0", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --region FR --speedup h100=2", "INVALID_VALUE"],
    ["--gpu V100 --hours 1 --region FR --speedup v100", "INVALID_VALUE"],
    ["--gpu V100 --hours 1", "MISSING_FACTOR"],
  ])("refuses %s", async (line, code) => {
    const { code: exit, out, err } = await compare(line);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(code);
  });
});
