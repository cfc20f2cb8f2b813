import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { writeAll } from "./write-all.ts";

/** Where text goes. What was written counts only after `commit`. */
export interface Sink {
  write: (text: string | Uint8Array) => void;
  /** What other threads may write to, once all that was written here is on its way; undefined where only `write` will do. */
  descriptor?: () => number | undefined;
  commit: () => Outcome<null>;
  /** Takes back what was written; does nothing after `commit`. */
  discard: () => void;
}

/** Raised when a write fails, as on a full disk. */
export class WriteError extends Error {
  readonly finding: Diagnostic;
  constructor(path: string, cause: unknown) {
    super((cause as Error).message, { cause });
    this.finding = cannotWrite(path, cause);
  }
}

/**
 * A file that has its name only when it is complete. Until then it stands beside its place, under a name that starts
 * with a dot and ends in `.co2ml-draft`. What is no regular file (/dev/null, a named pipe) is written to directly.
 * @param force whether an existing file may be replaced
 */
export function openDraft(path: string, force: boolean): Outcome<Sink> {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) return success(direct(path));
    if (there && !force) return failure(finding("FILE_EXISTS", { path }));
    return success(new Draft(there ? realpathSync(path) : path, force));
  } catch (error) {
    return failure(cannotWrite(path, error));
  }
}

function direct(path: string): Sink {
  const fd = openSync(path, "w");
  const commit = (): Outcome<null> => {
    closeSync(fd);
    return success(null);
  };
  return { write: (text) => writeTo(path, fd, text), descriptor: () => fd, commit, discard: () => {} };
}

class Draft implements Sink {
  readonly #path: string;
  readonly #force: boolean;
  readonly #draft: string;
  #fd: number | undefined;

  constructor(path: string, force: boolean) {
    this.#path = path;
    this.#force = force;
    this.#draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.co2ml-draft`);
    this.#fd = openSync(this.#draft, "wx");
  }

  write(text: string | Uint8Array): void {
    if (this.#fd !== undefined) writeTo(this.#path, this.#fd, text);
  }

  descriptor(): number | undefined {
    return this.#fd;
  }

  commit(): Outcome<null> {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
    try {
      if (this.#force) renameSync(this.#draft, this.#path);
      else nameIfFree(this.#draft, this.#path);
      return success(null);
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
      unlinkSync(this.#draft);
      return failure(exists ? finding("FILE_EXISTS", { path: this.#path }) : cannotWrite(this.#path, error));
    }
  }

  discard(): void {
    if (this.#fd === undefined) return;
    closeSync(this.#fd);
    this.#fd = undefined;
    unlinkSync(this.#draft);
  }
}

/** Gives a file a name that no other has in the meantime; where there are no hard links, as nearly so as can be. */
function nameIfFree(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(path)) throw error;
    renameSync(draft, path);
    return;
  }
  unlinkSync(draft);
}

/** Writes all of a text to an open file. */
export function writeTo(path: string, fd: number, text: string | Uint8Array): void {
  try {
    writeAll(fd, text);
  } catch (error) {
    throw new WriteError(path, error);
  }
}

function cannotWrite(path: string, error: unknown): Diagnostic {
  return finding("CANNOT_WRITE", { path, reason: (error as Error).message });
}
