import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";

/** Finds files that are named twice among input and outputs, also through links. */
export function sameFiles(paths: readonly (string | undefined)[]): Diagnostic[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const identity = path === undefined || path === "-" ? undefined : identityOf(path);
    if (path === undefined || identity === undefined) return [];
    const other = first.get(identity);
    first.set(identity, other ?? path);
    return other === undefined ? [] : [finding("SAME_FILE", { path, other })];
  });
}

/** Device and inode of a file, or the path that it would get; undefined for what is no regular file. */
function identityOf(path: string): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there) return there.isFile() ? `${there.dev}:${there.ino}` : undefined;
  const folder = statSync(dirname(path), { throwIfNoEntry: false })
    ? realpathSync(dirname(path))
    : dirname(path);
  return join(resolve(folder), basename(path));
}
