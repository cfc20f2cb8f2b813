import { words } from "./words.ts";

/** Findings about reading and writing files. */
export const fileWords = {
  CANNOT_READ: words<{ path: string; reason: string }>({
    severity: "error",
    title: "A file cannot be read",
    explain: "The file does not exist, is a folder, or may not be read. The exit code is 1.",
    message: (a) => `cannot read ${a.path}: ${a.reason}`,
    help: () => "check the path; `-` reads standard input",
  }),
  CANNOT_WRITE: words<{ path: string; reason: string }>({
    severity: "error",
    title: "A file cannot be written",
    explain:
      "The folder does not exist or may not be written to, or the disk is full. Nothing was left half-written. The exit code is 1.",
    message: (a) => `cannot write ${a.path}: ${a.reason}`,
  }),
};
