import { registry } from "../../src/diagnostics/registry.ts";

/** docs/errors.md: every code with its severity, title and explanation, made from the registry. */
export function errorsPage(): string {
  const entries = Object.entries(registry).sort(([a], [b]) => a.localeCompare(b));
  const sections = entries.map(([code, w]) => `## ${code}\n\n*${w.severity}*: ${w.title}.\n\n${w.explain}`);
  return `# Errors, warnings and notes

Every finding has a stable code that scripts can rely on; the words may change. An **error** means that a run or row
has no result, a **warning** that something was assumed, a **note** that a reader should know something. \`--strict\`
turns warnings into errors.

    error[UNKNOWN_HARDWARE]: no hardware is called "A10O"
      --> runs.csv:7:12, column "hardware"
      help: did you mean "A10G" or "A100"?

The place is file:line:column, or the flag. The exit code is 2 for errors in flags and usage, 4 where a file had rejected
rows, 1 where a file could not be read or written, and 3 where a limit that you set was exceeded.

This page is made by \`npm run docs\` from src/diagnostics.

${sections.join("\n\n")}
`;
}
