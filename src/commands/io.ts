import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What a command may touch of the world outside: handed in by src/cli.ts, so that tests can hand in their own. */
export interface Io {
  /** Data. */
  out: (text: string | Uint8Array) => void;
  /** The descriptor that `out` writes to, where there is one. */
  outDescriptor?: number;
  /** The script of a further thread, where there may be one. */
  threadFile?: string;
  /** Talk. */
  err: (text: string) => void;
  /** Standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** What to do before an interrupt (Ctrl-C) ends the program. */
  onInterrupt: (cleanUp: () => void) => void;
  env: Record<string, string | undefined>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Exit codes, as README and `co2ml --help` list them. */
export const EXIT = { done: 0, io: 1, usage: 2, limit: 3, rejected: 4, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a run that was refused: whether a file was the trouble, or what was asked for. */
export function refusal(findings: readonly Diagnostic[]): ExitCode {
  const ofFile = findings.some(({ code }) => code === "CANNOT_READ" || code === "CANNOT_WRITE");
  return ofFile ? EXIT.io : EXIT.usage;
}
