import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const SAMPLE_MS = 20;

/**
 * Runs a command once.
 * @returns seconds on the clock, and the peak of its resident memory in MB where the system tells (Linux)
 */
export function measure([command, ...args], env = {}) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env },
    });
    let talk = "";
    let peakMb = null;
    child.stderr.on("data", (chunk) => {
      talk += chunk;
    });
    const sampling = setInterval(() => {
      peakMb = peakOf(child.pid) ?? peakMb;
    }, SAMPLE_MS);
    child.on("error", reject);
    child.on("exit", (code) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      clearInterval(sampling);
      if (code === 0) resolve({ seconds, peakMb });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${talk}`));
    });
  });
}

/** Linux keeps the high-water mark, so that the last sample before the end is nearly the peak. */
function peakOf(pid) {
  try {
    const kb = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}

export function median(values) {
  const sorted = values.filter((v) => v !== null).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor((sorted.length - 1) / 2)] : null;
}
