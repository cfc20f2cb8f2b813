import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { success } from "../diagnostics/diagnostic.ts";
import { type Sink, writeTo } from "./draft.ts";

const PIECE = 1 << 16;

/** Keeps text in a temporary file until it is wanted, and hands it on then. */
export function spool(out: (text: string) => void): Sink {
  const folder = mkdtempSync(join(tmpdir(), "co2ml-"));
  const path = join(folder, "spool");
  const fd = openSync(path, "wx+");
  let open = true;
  const discard = (): void => {
    if (open) closeSync(fd);
    open = false;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    write: (text) => writeTo(path, fd, text),
    descriptor: () => fd,
    commit: () => {
      handOn(fd, out);
      discard();
      return success(null);
    },
    discard,
  };
}

function handOn(fd: number, out: (text: string) => void): void {
  const decoder = new TextDecoder();
  const piece = new Uint8Array(PIECE);
  let at = 0;
  for (let read = readSync(fd, piece, 0, PIECE, at); read > 0; read = readSync(fd, piece, 0, PIECE, at)) {
    out(decoder.decode(piece.subarray(0, read), { stream: true }));
    at += read;
  }
}
