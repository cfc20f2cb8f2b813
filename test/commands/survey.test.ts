import { describe, expect, it } from "vitest";
import type { Survey } from "../../src/survey/survey.ts";
import { HOSTILE } from "../survey/sample.ts";
import { invoke } from "./invoke.ts";
import { scratch, stdinOf } from "./scratch.ts";

const FILE = `model,task,hardware,count,hours,region,year,Top-1 accuracy,Loss,MyScore
a,Vision,V100,8,100,FR,2020,70,1.2,3
b,Vision,V100,8,200,PL,2021,75.5%,1.1,4
c,Speech,A100,4,50,US-VA,2021,n/a,0.9,5
d,Speech,NoSuchChip,4,50,US-VA,2021,80,0.9,5
`;
const jsonOf = (out: string) => JSON.parse(out) as Survey;

describe("co2ml survey", () => {
  it("prints tables, and exits 4 where a row was rejected", async () => {
    const at = scratch();
    const { code, out, err } = await invoke(["survey", at.write("m.csv", FILE)]);
    expect(code).toBe(4);
    expect(out).toContain("Models by task and data set");
    expect(err).toContain("error[UNKNOWN_HARDWARE]");
  });

  it("reads standard input, and JSON lines alike", async () => {
    const rows = `{"model":"a","hardware":"V100","count":8,"hours":10,"region":"FR","task":"Vision"}\n`;
    const { code, out } = await invoke(["survey", "-", "--json"], { stdin: stdinOf(rows) });
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject({ schema: "co2ml/survey/1", file: "standard input", models: 1 });
  });

  it("keeps rows, models and rejected rows in step, with reasons and sources", async () => {
    const at = scratch();
    const { out } = await invoke(["survey", at.write("m.csv", FILE), "--json", "--quiet"]);
    const survey = jsonOf(out);
    expect(survey).toMatchObject({ file: "m.csv", rows: 4, models: 3, basis: "computed" });
    expect(survey.rejected).toMatchObject([{ line: 5, reasons: [{ code: "UNKNOWN_HARDWARE" }] }]);
    expect(survey.totals.energy_kwh?.sum).toBeCloseTo(
      (8 * 100 * 300 + 8 * 200 * 300 + 4 * 50 * 400) / 1000,
      6,
    );
    expect(survey.sources.length).toBeGreaterThan(2);
    expect(survey.warnings.find((w) => w.code === "HARDWARE_DEFAULT")).toMatchObject({ models: 3 });
  });

  it("understands metrics by name, with percent signs, and says which cells are no scores", async () => {
    const at = scratch();
    const { out, err } = await invoke(["survey", at.write("m.csv", FILE), "--json"]);
    const found = jsonOf(out).performance.filter((p) => p.cost === "co2eq_kg");
    expect(found.map((p) => [p.task, p.metric, p.higher_is_better, p.n])).toEqual([
      ["Vision", "Top-1 accuracy", true, 2],
      ["Vision", "Loss", false, 2],
      ["Speech", "Loss", false, 1],
    ]);
    expect(err).toContain("SCORE_NOT_A_NUMBER");
  });

  it("takes other metrics and directions from the user, and refuses names that are nowhere", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    const named = await invoke([
      "survey",
      file,
      "--json",
      "--lower-is-better",
      "myscore",
      "--higher-is-better",
      "Loss",
    ]);
    const directions = jsonOf(named.out).performance.map((p) => [p.metric, p.higher_is_better]);
    expect(directions).toContainEqual(["MyScore", false]);
    expect(directions).toContainEqual(["Loss", true]);
    const nowhere = await invoke(["survey", file, "--json", "--higher-is-better", "Elo"]);
    expect([nowhere.code, nowhere.out]).toEqual([2, ""]);
    expect(nowhere.err).toContain("UNKNOWN_METRIC");
    const both = await invoke(["survey", file, "--higher-is-better", "Loss", "--lower-is-better", "loss"]);
    expect(both.err).toContain("CONTRADICTORY");
  });

  it("understands a column of metrics beside one of scores", async () => {
    const file = `model,dataset,hardware,count,hours,region,metric,score
a,WMT,V100,8,1,FR,BLEU,30
b,WMT,V100,8,2,FR,BLEU,31
c,WMT,V100,8,2,FR,quux,31
`;
    const at = scratch();
    const { out } = await invoke(["survey", at.write("m.csv", file), "--json"]);
    const found = jsonOf(out).performance.filter((p) => p.cost === "energy_kwh");
    expect(found.map((p) => [p.metric, p.higher_is_better, p.n, p.verdict])).toEqual([
      ["BLEU", true, 2, "too_few"],
      ["quux", null, 1, "too_few"],
    ]);
  });

  it("moves every job to named regions, and refuses what is none", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    const { out } = await invoke(["survey", file, "--json", "--what-if", "SE", "--what-if", "IN"]);
    expect(jsonOf(out).what_if.map((s) => s.region?.id ?? null)).toEqual([null, "FR", "PL", "SE", "IN"]);
    const wrong = await invoke(["survey", file, "--what-if", "Atlantis", "--html", at.path("p.html")]);
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(wrong.err).toContain("--> --what-if");
    expect(at.names()).toEqual(["m.csv"]);
  });

  it("sets the file's own figures before ours where asked, and says where they differ", async () => {
    const file = `id,GPU model,Number of GPUs,TDP,Training time [s],Country,Carbon intensity [g/kWh],Main energy source,Energy consumed [kWh],CO₂eq emitted [t]
1,V100,10,300,36000,France,50,Natural gas,30.0,0.0015
2,V100,10,300,36000,France,50,Driftwood,30.0,0.0030
`;
    const at = scratch();
    const path = at.write("m.csv", file);
    const recorded = jsonOf((await invoke(["survey", path, "--prefer-record", "--json"])).out);
    expect(recorded.basis).toBe("recorded");
    expect(recorded.totals.co2eq_kg?.sum).toBeCloseTo(1.5 + 3, 9);
    expect(recorded.totals.computed_co2eq_kg).toBeCloseTo(2 * 1.5, 9);
    expect(recorded.totals.disagreements.map((d) => d.label)).toEqual(["#2"]);
    expect(recorded.energy_sources.sources.map((s) => [s.energy_source, s.low_carbon])).toEqual([
      ["Driftwood", null],
      ["gas", false],
    ]);
    const ours = jsonOf((await invoke(["survey", path, "--json"])).out);
    expect(ours.totals.recorded_co2eq_kg).toBeNull();
    expect(ours.energy_sources.sources.map((s) => s.energy_source)).toEqual(["nuclear"]);
  });

  it("writes one page, and prints tables beside it only where asked", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    const silent = await invoke(["survey", file, "--html", at.path("p.html"), "--quiet"]);
    expect([silent.code, silent.out]).toEqual([4, ""]);
    expect(at.read("p.html")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(at.names()).toEqual(["m.csv", "p.html"]);
    const again = await invoke(["survey", file, "--html", at.path("p.html")]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("FILE_EXISTS")]);
    const forced = await invoke([
      "survey",
      file,
      "--html",
      at.path("p.html"),
      "--force",
      "--format",
      "markdown",
    ]);
    expect(forced.out).toMatch(/^# Training emissions: m\.csv\n/);
  });

  it("writes every figure as SVG, with its data and a specification over it", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    expect((await invoke(["survey", file, "--figures", at.path("out")])).code).toBe(4);
    const svg = at.read("out/2-energy-co2eq.svg");
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const csv = at.read("out/2-energy-co2eq.csv");
    expect(csv.split("\n")[0]).toBe("kind,model,energy_kwh,co2eq_kg,energy_source,label,side,tooltip");
    expect(csv.split("\n").filter((line) => line.startsWith("model,"))).toHaveLength(3);
    const spec = JSON.parse(at.read("out/2-energy-co2eq.vl.json"));
    expect(spec.data).toEqual({ url: "2-energy-co2eq.csv", format: { type: "csv", parse: null } });
  });

  it("refuses the input as output, a file in place of a folder, and a folder that cannot be made", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    expect((await invoke(["survey", file, "--html", file, "--force"])).err).toContain("SAME_FILE");
    expect(at.read("m.csv")).toBe(FILE);
    const clash = await invoke(["survey", file, "--figures", file]);
    expect([clash.code, clash.err]).toEqual([1, expect.stringContaining("CANNOT_WRITE")]);
    expect((await invoke(["survey", at.path("none.csv")])).code).toBe(1);
  });

  it("leaves nothing behind with --strict where a row is wrong or warns", async () => {
    const at = scratch();
    const file = at.write("m.csv", FILE);
    const { code, out, err } = await invoke([
      "survey",
      file,
      "--strict",
      "--html",
      at.path("p.html"),
      "--json",
    ]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("error[HARDWARE_DEFAULT]");
    expect(at.names()).toEqual(["m.csv"]);
  });

  it("takes hostile names as text in every format", async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = HOSTILE.map((name, i) =>
      [name, name, "V100", "8", String(i + 1), "FR"].map(quoted).join(","),
    );
    const at = scratch();
    const file = at.write("m.csv", `model,task,hardware,count,hours,region\n${rows.join("\n")}\n`);
    const text = await invoke([
      "survey",
      file,
      "--html",
      at.path("p.html"),
      "--figures",
      at.path("f"),
      "--format",
      "table",
    ]);
    expect(text.code).toBe(0);
    expect(text.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(at.read("p.html")).not.toMatch(/<img|<script>alert|<svg\/onload/);
    expect(at.read("f/2-energy-co2eq.svg")).not.toMatch(/<img|<script/);
    expect(at.read("f/2-energy-co2eq.csv")).toContain("'=HYPERLINK(1)");
    expect(jsonOf((await invoke(["survey", file, "--json"])).out).tasks).toHaveLength(HOSTILE.length);
  });

  it("cuts names of megabytes, so that the page stays a page", async () => {
    const long = "x".repeat(1_000_000);
    const at = scratch();
    const rows = [`${long},T,D,V100,8,1,FR`, `a,${long},D,V100,8,2,FR`, `b,T,${long},${long},8,3,FR`];
    const file = at.write("m.csv", `model,task,dataset,hardware,count,hours,region\n${rows.join("\n")}\n`);
    const { code, out } = await invoke(["survey", file, "--html", at.path("p.html"), "--json", "--quiet"]);
    expect(code).toBe(4);
    expect(out.length + at.read("p.html").length).toBeLessThan(500_000);
    expect(jsonOf(out).tasks.map((t) => t.task?.length)).toEqual([1, 200]);
  });
});
