/** The process boundary: argv, streams, exit code. Nothing else in src/ prints or exits. */
import { writeSync } from "node:fs";
import { EXIT, type Io } from "./commands/io.ts";
import { runProgram } from "./commands/program.ts";

/** Raised by a write to a pipe whose reader is gone: the run ends quietly. */
class ClosedPipe extends Error {}

const DEFAULT_WIDTH = 100;
/** Signals that end the program; its exit code is 128 and their number. */
const INTERRUPTS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Terminals are asked about only when it matters: node takes milliseconds to set its streams up. */
const io: Io = {
  out: (text) => write(1, text),
  err: (text) => write(2, text),
  get stdin() {
    return process.stdin;
  },
  onInterrupt: (cleanUp) => {
    for (const [signal, number] of Object.entries(INTERRUPTS)) {
      process.once(signal, () => {
        cleanUp();
        process.exit(128 + number);
      });
    }
  },
  env: process.env,
  get stdoutIsTerminal() {
    return process.stdout.isTTY ?? false;
  },
  get stderrIsTerminal() {
    return process.stderr.isTTY ?? false;
  },
  get width() {
    return Number(process.env.COLUMNS) || process.stdout.columns || DEFAULT_WIDTH;
  },
};

/** Writes all of a text synchronously; a full pipe is waited for. */
function write(fd: number, text: string | Uint8Array): void {
  let rest: Uint8Array = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  while (rest.length) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") throw new ClosedPipe();
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

runProgram(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: NodeJS.ErrnoException) => {
    if (error instanceof ClosedPipe) return;
    process.exitCode = EXIT.bug;
    const detail = process.argv.includes("--debug")
      ? error.stack
      : `${error.message}\n  help: this is a bug; --debug prints more`;
    write(2, `error: unexpected: ${detail}\n`);
  },
);
