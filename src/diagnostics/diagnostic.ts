import type { Code, CodeArgs } from "./registry.ts";
import { registry } from "./registry.ts";

/** How much a finding weighs: an error stops the run or row, a warning names something assumed, a note something certain. */
export type Severity = "error" | "warning" | "note";

/** Where a finding was made: a cell of a file (1-based line and column) or a flag of the command line. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  field?: string;
  flag?: string;
}

/** A finding as data; its words are made from `code` and `args` by the registry. */
export interface Diagnostic<C extends Code = Code> {
  code: C;
  severity: Severity;
  args: CodeArgs<C>;
  where?: Place;
}

/** Either a value with what was found on the way, or only findings, at least one of them an error. */
export type Outcome<T> =
  | { ok: true; value: T; findings: Diagnostic[] }
  | { ok: false; findings: Diagnostic[] };

/** Makes a finding; severity is the registry's. */
export function finding<C extends Code>(code: C, args: CodeArgs<C>, where?: Place): Diagnostic<C> {
  return { code, severity: registry[code].severity, args, ...(where && { where }) };
}

export function success<T>(value: T, findings: Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, findings };
}

export function failure<T = never>(...findings: Diagnostic[]): Outcome<T> {
  return { ok: false, findings };
}

/** One sentence, without its place. */
export function messageOf(d: Diagnostic): string {
  return (registry[d.code].message as (args: unknown) => string)(d.args);
}

/** How to mend it; undefined where there is nothing to mend. */
export function helpOf(d: Diagnostic): string | undefined {
  const help = registry[d.code].help as ((args: unknown) => string | undefined) | undefined;
  return help?.(d.args);
}

export const isError = (d: Diagnostic): boolean => d.severity === "error";
/** What `--strict` makes of a finding: a warning is an error. */
export const strictly = (d: Diagnostic): Diagnostic => (isWarning(d) ? { ...d, severity: "error" } : d);

export const isWarning = (d: Diagnostic): boolean => d.severity === "warning";
