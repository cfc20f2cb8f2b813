import type { ExitCode, Io } from "../../src/commands/io.ts";
import { runProgram } from "../../src/commands/program.ts";

export interface Transcript {
  code: ExitCode;
  out: string;
  err: string;
}

/** Runs a command line in this process, with streams that remember. */
export async function invoke(argv: readonly string[], io: Partial<Io> = {}): Promise<Transcript> {
  let out = "";
  let err = "";
  const code = await runProgram(argv, {
    out: (text) => {
      out += typeof text === "string" ? text : Buffer.from(text).toString();
    },
    err: (text) => {
      err += text;
    },
    stdin: nothing(),
    onInterrupt: () => {},
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    width: 100,
    ...io,
  });
  return { code, out, err };
}

/** Splits a command line as a shell would, for the plain cases of tests: words and "quoted words". */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "");
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
