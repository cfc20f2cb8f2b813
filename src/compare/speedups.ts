import { resolveHardware } from "../catalog/index.ts";
import type { TrainingRun } from "../core/index.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { parseNumber } from "../records/numbers.ts";

/** By how much hardware is faster, by its id in the hardware tables. */
export type Speedups = ReadonlyMap<string, number>;

/** Reads `--speedup h100=2.4`. */
export function speedupsOf(texts: readonly string[]): Outcome<Speedups> {
  const all = texts.map(speedupOf);
  const findings = all.flatMap((one) => one.findings).filter((f) => f.severity === "error");
  return findings.length
    ? failure(...findings)
    : success(new Map(all.flatMap((one) => (one.ok ? [one.value] : []))));
}

function speedupOf(text: string): Outcome<[string, number]> {
  const [, name = "", factor = ""] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
  const number = parseNumber(factor);
  if (number.kind !== "number" || number.value <= 0) {
    const expected = "a name of hardware and by how much it is faster: h100=2.4";
    return failure(
      finding("INVALID_VALUE", { field: "--speedup", value: text, expected }, { flag: "--speedup" }),
    );
  }
  const hardware = resolveHardware(name);
  return hardware.ok ? success([hardware.value.id, number.value], hardware.findings) : hardware;
}

/** The same job where its hardware is faster by a factor: every time is divided by it. */
export function faster(run: TrainingRun, factor: number): TrainingRun {
  const less = <T extends { hours?: number; hardwareHours?: number }>(use: T): T => ({
    ...use,
    ...(use.hours !== undefined && { hours: use.hours / factor }),
    ...(use.hardwareHours !== undefined && { hardwareHours: use.hardwareHours / factor }),
  });
  return { ...run, hardware: run.hardware.map(less), ...(run.instance && { instance: less(run.instance) }) };
}
