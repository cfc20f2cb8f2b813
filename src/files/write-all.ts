import { writeSync } from "node:fs";

/** Milliseconds until a full pipe is tried again. */
const PATIENCE = 2;

/** Writes all of a text or its bytes to a descriptor, synchronously; a full pipe is waited for. */
export function writeAll(fd: number, data: string | Uint8Array): void {
  let rest: Uint8Array = typeof data === "string" ? Buffer.from(data, "utf8") : data;
  while (rest.length) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);
    }
  }
}
