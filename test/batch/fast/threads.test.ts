import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scratch } from "../../commands/scratch.ts";

const HARDWARE = ["V100", "NVIDIA A100 80GB", '"H100 SXM"', "8x V100", "no such card", "T4"];
const REGIONS = ["us-east-1", "FR", "us-east", '"Québec"', "CA"];

function rows(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const model = i % 97 === 0 ? `"two\nlines ${i}"` : `m${i}`;
    const count = i % 6 === 3 ? "" : i % 7;
    return `${model},${HARDWARE[i % 6]},${count},${(i * 37) % 1000}.${i % 10},${REGIONS[i % 5]},${2000 + (i % 30)}`;
  });
}

/** What the built program gives on so many threads. */
function scored(lines: readonly string[], threads: number) {
  const files = scratch();
  const input = files.write("runs.csv", `model,hardware,count,hours,region,year\n${lines.join("\n")}\n`);
  const [output, rejects, summary] = ["out.csv", "rejects.csv", "summary.json"].map((name) =>
    files.path(name),
  );
  const argv = [
    "batch",
    input,
    "-o",
    output!,
    "--rejects",
    rejects!,
    "--summary",
    summary!,
    "--by",
    "region,year",
  ];
  const run = spawnSync(process.execPath, ["bin/co2ml.js", ...argv, "--threads", String(threads)], {
    encoding: "utf8",
  });
  const texts = [output, rejects, summary].map((path) =>
    readFileSync(path!, "utf8").replaceAll(input, "FILE"),
  );
  return { code: run.status, err: run.stderr.replaceAll(input, "FILE"), texts };
}

describe("threads", () => {
  it("give the same to the last byte, however many", () => {
    const lines = rows(40_000);
    const one = scored(lines, 1);
    expect(one.code).toBe(4);
    expect(JSON.parse(one.texts[2]!).totals).toMatchObject({ rows: 40_000 });
    expect(scored(lines, 2)).toEqual(one);
    expect(scored(lines, 3)).toEqual(one);
  });

  it("agree on where the slow lane takes over", () => {
    const lines = rows(30_000).with(20_000, 'stray " quote,V100,8,48,FR,2021');
    const one = scored(lines, 1);
    expect(JSON.parse(one.texts[2]!).totals).toMatchObject({ rows: 30_000 });
    expect(one.texts[0]).toContain('\n"stray "" quote",V100,8,48,FR,2021,v100');
    expect(scored(lines, 2)).toEqual(one);
  });
});
