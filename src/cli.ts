/** The process boundary: argv, streams, exit code. Nothing else in src/ prints or exits. */
import { join } from "node:path";
import { EXIT, type Io } from "./commands/io.ts";
import { runProgram } from "./commands/program.ts";
import { writeAll } from "./files/write-all.ts";

const STDOUT = 1;
const STDERR = 2;
const DEFAULT_WIDTH = 100;
/** Signals that end the program; its exit code is 128 and their number. */
const INTERRUPTS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Terminals are asked about only when it matters: node takes milliseconds to set its streams up. */
const io: Io = {
  out: (text) => writeAll(STDOUT, text),
  err: (text) => writeAll(STDERR, text),
  outDescriptor: STDOUT,
  ...(typeof __dirname === "string" && { threadFile: join(__dirname, "../../bin/thread.js") }),
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

runProgram(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: NodeJS.ErrnoException) => {
    // The reader of a pipe is gone: the run ends quietly.
    if (error.code === "EPIPE") return;
    process.exitCode = EXIT.bug;
    const detail = process.argv.includes("--debug")
      ? error.stack
      : `${error.message}\n  help: this is a bug; --debug prints more`;
    writeAll(STDERR, `error: unexpected: ${detail}\n`);
  },
);
