import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { scratch } from "./scratch.ts";

const HEADER = "model,hardware,count,hours,region,year\n";
const ROW = "BERT,V100 SXM2 32GB,16,48,FR,2019\n";

/** The program as a process of its own. */
function start(...argv: string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...argv], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  child.stdin?.on("error", () => {});
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** Waits until a draft stands in the folder. */
async function drafted(names: () => string[]): Promise<void> {
  while (!names().some((name) => name.endsWith(".co2ml-draft")))
    await new Promise((done) => setTimeout(done, 20));
}

describe("batch as a process", () => {
  it("leaves nothing and exits 130 when it is interrupted", async () => {
    const files = scratch();
    const child = start("batch", "-", "-o", files.path("o.csv"), "--summary", files.path("s.json"));
    child.stdin?.write(HEADER + ROW.repeat(1000));
    await drafted(files.names);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([130, null]);
    expect(files.names()).toEqual([]);
  });

  it("leaves at most a draft, and never half a file under its name, when it is killed", async () => {
    const files = scratch();
    const child = start("batch", "-", "-o", files.path("o.csv"));
    child.stdin?.write(HEADER + ROW.repeat(100_000));
    await drafted(files.names);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(files.names()).toEqual([expect.stringMatching(/^\.o\.csv\..*\.co2ml-draft$/)]);
  });

  it("ends quietly when nobody reads on", async () => {
    const files = scratch();
    const child = start("batch", files.write("big.csv", HEADER + ROW.repeat(20_000)), "--format", "csv");
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await once(child, "close")).toEqual([0, null]);
    expect(said).toBe("");
  });
});
