import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../../src/render/report/bibtex.ts";
import { latexEscaped } from "../../../src/render/report/latex.ts";
import { neuripsLatex } from "../../../src/render/report/neurips.ts";
import { paperLatex } from "../../../src/render/report/paper.ts";
import { tableLatex } from "../../../src/render/report/table.ts";
import { CLOUD_RUN, factsOf } from "./facts.ts";

const hasLatex =
  spawnSync("pdflatex", ["--version"]).status === 0 && spawnSync("bibtex", ["--version"]).status === 0;
const facts = factsOf([CLOUD_RUN, { ...CLOUD_RUN, model: "Québec ×2 “é” 模型", region: "CA-QC", pue: 1.2 }], {
  marketGPerKwh: 0,
  offset: { percent: 100 },
  runsFactor: 3,
});

/** Compiles a body twice with its bibliography; the log where it fails. */
function compiled(body: string): { log: string; bbl: string } {
  const dir = mkdtempSync(join(tmpdir(), "co2ml-latex-"));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: dir, stdio: "pipe" }).toString();
  try {
    const cited = body.includes("\\cite") ? "\\bibliographystyle{plain}\\bibliography{co2ml}" : "";
    writeFileSync(
      join(dir, "a.tex"),
      `\\documentclass{article}\\begin{document}\n${body}\n${cited}\\end{document}\n`,
    );
    run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a");
    if (cited) {
      run("bibtex", "a");
      run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a");
    }
    run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a");
    return {
      log: readFileSync(join(dir, "a.log"), "latin1"),
      bbl: cited ? readFileSync(join(dir, "a.bbl"), "utf8") : "",
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe.skipIf(!hasLatex)(
  "LaTeX, compiled (skipped: no pdflatex on this machine)",
  { timeout: 60_000 },
  () => {
    it("of the paper has every citation", () => {
      const { log, bbl } = compiled(paperLatex(facts));
      expect(log).not.toMatch(/undefined/i);
      expect(bbl).toContain("Counting Carbon");
      for (const source of facts.models[0]!.finalRuns[0]!.sources)
        expect(bbl).toContain(`co2ml-${source.id}`);
    });
    it("of the table compiles", () => expect(compiled(tableLatex(facts)).log).not.toMatch(/^!/m));
    it("of the checklist compiles", () => expect(compiled(neuripsLatex(facts)).log).not.toMatch(/^!/m));
  },
);

describe("LaTeX", () => {
  it.each([
    ["a_b & 50% #1 {x} $y$", "a\\_b \\& 50\\% \\#1 \\{x\\} \\$y\\$"],
    ["\\end~^", "\\textbackslash{}end\\textasciitilde{}\\textasciicircum{}"],
    ["32.7 kg CO2eq at 9 gCO2/kWh", "32.7 kg CO$_2$eq at 9 gCO$_2$/kWh"],
    ['"V100" and “P100”', "``V100'' and ``P100''"],
    ["Québec, Łódź, Türkiye, São", "Qu\\'{e}bec, \\L{}\\'{o}d\\'{z}, T\\\"{u}rkiye, S\\~{a}o"],
    ["8 × A", "8 $\\times$ A"],
    ["模型", "??"],
  ])("%j is %j", (text, latex) => expect(latexEscaped(text)).toBe(latex));
  it("is ASCII throughout", () => {
    for (const text of [paperLatex(facts), tableLatex(facts), neuripsLatex(facts), bibtex(facts)])
      expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
  });
});

describe("the bibliography", () => {
  it("has the method, the program and every source once", () => {
    const keys = [...bibtex(facts).matchAll(/^@\w+\{([^,]+),$/gm)].map((m) => m[1]);
    const sources = facts.models
      .flatMap((m) => m.allRuns)
      .flatMap((e) => e.sources.map((s) => `co2ml-${s.id}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(["luccioni2023counting", "co2ml", ...sources]));
  });
});
