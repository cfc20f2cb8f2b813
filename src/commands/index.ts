import type { Command } from "commander";
import { registerBatch } from "./batch.ts";
import { registerCheck } from "./check.ts";
import { registerCompare } from "./compare.ts";
import { registerHardware } from "./hardware.ts";
import { registerInstances } from "./instances.ts";
import type { ExitCode, Io } from "./io.ts";
import { registerRegions } from "./regions.ts";
import { registerReport } from "./report.ts";
import { registerResolve } from "./resolve.ts";
import { registerSchema } from "./schema.ts";
import { registerSql } from "./sql.ts";
import { registerSurvey } from "./survey.ts";

/** What bin/thread.js runs: another thread of a batch. */
export { runThread } from "../batch/fast/thread.ts";

/**
 * Every command but estimate, in the order of `co2ml --help`. A new command is one file and one line here.
 * The build makes one file of them, so that `co2ml estimate` loads nothing but itself.
 */
const commands = [
  registerBatch,
  registerSurvey,
  registerResolve,
  registerSql,
  registerCompare,
  registerCheck,
  registerReport,
  registerHardware,
  registerInstances,
  registerRegions,
  registerSchema,
];

export function register(program: Command, io: Io, done: (code: ExitCode) => void): void {
  for (const command of commands) command(program, io, done);
}
