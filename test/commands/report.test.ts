import { describe, expect, it } from "vitest";
import { invoke, words } from "./invoke.ts";

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const HEADER = "model,hardware,count,hours,region,year,stage";
const report = (line: string, ...rows: string[]) =>
  invoke(words(`report ${line}`), { stdin: bytes(`${[HEADER, ...rows].join("\n")}\n`) });

const final = "A,A100 SXM4 80GB,64,240,FR,2023,";
const search = "A,A100 SXM4 80GB,8,100,FR,2023,search";
const failed = "A,A100 SXM4 80GB,8,50,FR,2023,Failed";
const other = "B,A100 SXM4 80GB,8,50,FR,2023,final";

describe("co2ml report", () => {
  it("reports what estimate computes", async () => {
    const run = "--gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022";
    const { co2eq_kg } = JSON.parse((await invoke(words(`estimate ${run} --json`))).out);
    const { out } = await invoke(words(`report --for table --format csv ${run}`));
    expect(Number(out.split("\n")[1]?.split(",")[5])).toBe(co2eq_kg);
  });
  it("parts the final run from the rest of the project", async () => {
    const { out } = await report("- --for table --format csv", final, search, failed);
    const [names = [], cells = []] = out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const of = (name: string) => Number(cells[names.indexOf(name)]);
    expect(of("energy_kwh")).toBe((400 * 64 * 240) / 1000);
    expect(of("project_co2eq_kg") / of("location_based_co2eq_kg")).toBeCloseTo(
      (64 * 240 + 800 + 400) / (64 * 240),
      9,
    );
  });
  it("multiplies the final run by the runs factor", async () => {
    const { out } = await report("- --for table --format csv --runs-factor 12", final);
    const cells = out.split("\n")[1]?.split(",") ?? [];
    expect(Number(cells[7]) / Number(cells[5])).toBeCloseTo(12, 9);
  });
  it("takes the model that is asked for", async () => {
    expect((await report("- --for model-card --quiet --model B", final, other)).out).toContain(
      "400 GPU-hours",
    );
  });
  it("says what it does not cover, and exits 4", async () => {
    const { code, out, err } = await report("- --for ai-act", final, "C,A10O,1,1,FR,2020,");
    expect(code).toBe(4);
    expect(err).toContain("-:3:3");
    expect(out).toContain("1 run that was listed and could not be read");
  });
  it("warns where the training type is assumed", async () => {
    expect((await report("- --for model-card", final)).err).toContain("TRAINING_TYPE_ASSUMED");
    expect((await report("- --for model-card --training-type fine-tuning", final)).err).toBe("");
  });
  it.each([
    ["- --for model-card", [final, other], "SEVERAL_MODELS"],
    ["- --for esg --offset 5t", [final, other], "SEVERAL_MODELS"],
    ["- --for table", [search], "NO_RUN"],
    ["- --for table", [], "NO_RUN"],
    ["- --for table --model C", [final], "NO_RUN"],
    ["- --for table --runs-factor 3", [final, search], "CONTRADICTORY"],
    ["- --for table --runs-factor 0.5", [final], "INVALID_VALUE"],
    ["- --for table --offset many", [final], "INVALID_VALUE"],
    ["- --for esg --format latex", [final], "INVALID_VALUE"],
    ["- --for table --gpu V100", [final], "CONTRADICTORY"],
    ["--for table --gpu V100 --hours 1", [], "MISSING_FACTOR"],
    ["- --for nothing", [final], "USAGE"],
    ["-", [final], "USAGE"],
  ])("refuses %s", async (line, rows, code) => {
    const { code: exit, out, err } = await report(line, ...rows);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(code);
  });
  it("rejects a stage that is none", async () => {
    const { code, err } = await report("- --for table", final, "A,A100,1,1,FR,2020,trial");
    expect(code).toBe(4);
    expect(err).toMatch(/INVALID_VALUE[\s\S]*column "stage"/);
  });
});
