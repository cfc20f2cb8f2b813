import type { Command } from "commander";
import type { ExitCode, Io } from "./io.ts";

/** Adds `co2ml batch FILE`. */
export function registerBatch(_program: Command, _io: Io, _done: (code: ExitCode) => void): void {}
