import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const LINE = ["estimate", "--gpu", "V100", "--count", "8", "--hours", "48", "--region", "us-east"];
const MEGABYTE = 1e6;
let project = "";
let tarball = "";

/** The packed package in an empty project; its one dependency is linked, so that no network is needed. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "co2ml-package-"));
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], {
    encoding: "utf8",
  });
  tarball = join(project, readdirSync(project).find((f) => f.endsWith(".tgz")) ?? packed);
  mkdirSync(join(project, "node_modules"));
  execFileSync("tar", ["-xzf", tarball, "-C", join(project, "node_modules")]);
  execFileSync("mv", [join(project, "node_modules/package"), join(project, "node_modules/co2ml")]);
  for (const name of Object.keys(manifest().dependencies)) {
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const installed = (file: string) => join(project, "node_modules/co2ml", file);
const manifest = () => JSON.parse(readFileSync("package.json", "utf8"));

describe("the packed package", () => {
  it("is under 1 MB and brings few packages", () => {
    expect(statSync(tarball).size).toBeLessThan(MEGABYTE);
    expect(Object.keys(manifest().dependencies)).toEqual(["zod"]);
  });
  it("runs its command, with and without the code cache", () => {
    const run = () =>
      execFileSync(process.execPath, [installed("bin/co2ml.js"), ...LINE, "--json", "--quiet"], {
        encoding: "utf8",
      });
    const cached = run();
    expect(JSON.parse(cached).hardware_hours).toBe(384);
    const [cache = ""] = readdirSync(installed("dist/program")).filter((file) => file.endsWith(".cache"));
    rmSync(installed(`dist/program/${cache}`));
    expect(run()).toBe(cached);
  });
  it("reads headings beyond ASCII as the sources do", () => {
    const file = join(project, "runs.csv");
    writeFileSync(file, "Carbon intensity [g CO₂eq/kWh],TDP,Hours\n500,300,100\n");
    const run = [
      installed("bin/co2ml.js"),
      "batch",
      file,
      "--prefer-record",
      "--format",
      "ndjson",
      "--quiet",
    ];
    expect(JSON.parse(execFileSync(process.execPath, run, { encoding: "utf8" })).co2eq_kg).toBe(15);
  });
  it("is a library whose result is what --json prints", () => {
    const script =
      'import { estimate } from "co2ml"; console.log(JSON.stringify(estimate({ hardware: "V100", count: 8, hours: 48, region: "us-east" })));';
    writeFileSync(join(project, "use.mjs"), script);
    const fromLibrary = JSON.parse(
      execFileSync(process.execPath, ["use.mjs"], { cwd: project, encoding: "utf8" }),
    );
    const fromCommand = JSON.parse(
      execFileSync(process.execPath, [installed("bin/co2ml.js"), ...LINE, "--json", "--quiet"], {
        encoding: "utf8",
      }),
    );
    expect({ ...fromLibrary, inputs: null }).toEqual({ ...fromCommand, inputs: null });
  });
  it("ships the schemas, the licences of what is bundled, and types that compile", () => {
    expect(
      JSON.parse(readFileSync(installed("dist/schema/estimate.json"), "utf8")).properties.co2eq_kg,
    ).toBeDefined();
    expect(readFileSync(installed("dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toContain("commander");
    expect(existsSync(installed("dist/types/index.d.ts"))).toBe(true);
    writeFileSync(
      join(project, "use.ts"),
      'import { estimate, type Estimate } from "co2ml";\nexport const kg: number = estimate({ power_w: 300, hardware_hours: 1, intensity_g_per_kwh: 1 }).co2eq_kg;\nexport type E = Estimate;\n',
    );
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const flags = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--types",
      "",
      "use.ts",
    ];
    execFileSync(process.execPath, [tsc, ...flags], { cwd: project, stdio: "pipe" });
  });
  it("sheds what an importer does not use, and asks for nothing of Node", async () => {
    const bundle = async (contents: string) => {
      const result = await build({
        stdin: { contents, resolveDir: project },
        bundle: true,
        platform: "browser",
        format: "esm",
        write: false,
      });
      return result.outputFiles[0]?.text ?? "";
    };
    expect(
      (await bundle('import { energyKwh } from "co2ml"; console.log(energyKwh(300, 100));')).length,
    ).toBeLessThan(1000);
    expect(await bundle('import { estimate } from "co2ml"; console.log(estimate);')).not.toMatch(
      /require\(|node:/,
    );
  });
});
