import type { Sink } from "./draft.ts";

/** Characters that are gathered before they are written. */
const ENOUGH = 1 << 16;

/** Gathers small writes to large ones. */
export function buffered(sink: Sink): Sink {
  let pending = "";
  const flush = (): void => {
    const text = pending;
    pending = "";
    if (text) sink.write(text);
  };
  return {
    write: (text) => {
      if (typeof text === "string") pending += text;
      if (pending.length >= ENOUGH || typeof text !== "string") flush();
      if (typeof text !== "string") sink.write(text);
    },
    descriptor: () => {
      flush();
      return sink.descriptor?.();
    },
    commit: () => {
      flush();
      return sink.commit();
    },
    discard: () => sink.discard(),
  };
}
