import { describe, expect, it } from "vitest";
import { invoke, words } from "./invoke.ts";

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const checked = (text: string, ...flags: string[]) =>
  invoke(["check", "-", ...flags], { stdin: bytes(text) });
const json = async (text: string, ...flags: string[]) =>
  JSON.parse((await checked(text, "--json", ...flags)).out);

const HEADER =
  "model,hardware,count,hours,power_w,pue,region,year,intensity_g_per_kwh,energy_kwh_reported,co2eq_kg_reported";
const right = "Good,V100,8,48,300,1.1,,,100,126.7,12.7";
const wrong = "Tonnes,V100,8,48,300,1.1,,,100,126.7,0.0127";
const open = "Open,V100,8,48,300,,,,,115.2,40";
const broken = "Broken,V100,eight,48,300,,,,100,115.2,11.5";
const file = (...rows: string[]) => `${[HEADER, ...rows].join("\n")}\n`;

describe("co2ml check", () => {
  it("judges each claim and counts them", async () => {
    const { rows, totals } = await json(file(right, wrong, open));
    expect(rows.map((r: { reproduces: string }) => r.reproduces)).toEqual(["yes", "no", "n/a"]);
    expect(rows[1]).toMatchObject({ name: "Tonnes", line: 3, slip: "factor_1000" });
    expect(totals).toEqual({ rows: 3, yes: 1, no: 1, "n/a": 1, rejected: 0 });
  });
  it.each([
    [file(right), 0],
    [file(open), 0],
    [file(right, wrong), 4],
    [file(right, broken), 4],
    ["model,hardware\nA,V100\n", 2],
    ["", 2],
  ])("exits as the worst claim does", async (text, exit) => expect((await checked(text)).code).toBe(exit));
  it("says where a row cannot be read, and counts it", async () => {
    const { out, err } = await checked(file(right, broken), "--json");
    expect(err).toContain("-:3:13");
    expect(JSON.parse(out).totals).toMatchObject({ rows: 2, rejected: 1 });
  });
  it("exits 1 where there is no such file", async () => {
    const { code, err } = await invoke(["check", "no-such-file.csv"]);
    expect([code, err]).toEqual([1, expect.stringContaining("CANNOT_READ")]);
  });
  it("takes headings and units as people write them", async () => {
    const text =
      "Model;GPU;GPU hours;Power [W];Carbon intensity used;Energy [MWh];Carbon emitted (tCO2eq)\nX;A100;1022362;400;385;409;157\n";
    const { rows } = await json(
      text,
      ...["--map", "power_w=Power [W]", "--map", "intensity_g_per_kwh=Carbon intensity used"],
    );
    expect(rows[0].claims.map((c: { claimed: number; holds: boolean }) => [c.claimed, c.holds])).toEqual([
      [409000, true],
      [157000, true],
    ]);
  });
  it("reads JSON", async () => {
    const claim = { hardware_hours: 384, power_w: 300, intensity_g_per_kwh: 100, co2eq_kg_reported: 11.5 };
    expect((await json(JSON.stringify([claim]))).rows[0].reproduces).toBe("yes");
  });
  it("gives the same answers in every format", async () => {
    const text = file(right, wrong, open);
    const csv = (await checked(text, "--csv")).out
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2]);
    const table = (await checked(text)).out.match(/^(yes|no|n\/a)(?= )/gm);
    const markdown = [...(await checked(text, "--format=markdown")).out.matchAll(/^- \*\*(\S+)\*\*/gm)].map(
      (m) => m[1],
    );
    for (const answers of [csv, table, markdown]) expect(answers).toEqual(["yes", "no", "n/a"]);
  });
  it("takes a claim in flags", async () => {
    const run =
      "check --gpu A100 --hardware-hours 1022362 --power 400 --pue 1.1 --intensity 385 --energy 449MWh";
    expect((await invoke(words(`${run} --co2eq 173t`))).code).toBe(0);
    expect((await invoke(words(`${run} --co2eq 173kg`))).code).toBe(4);
    expect((await invoke(words(`${run} --co2eq many`))).code).toBe(2);
  });
  it.each([
    ["check --gpu V100 --hours 1 --region FR", "NO_CLAIM"],
    ["check claims.csv --gpu V100", "CONTRADICTORY"],
  ])("refuses %s", async (line, code) => {
    const { code: exit, err } = await invoke(words(line));
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });
});
