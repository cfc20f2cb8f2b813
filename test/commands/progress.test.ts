import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Io } from "../../src/commands/io.ts";
import { Progress } from "../../src/commands/progress.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(share: () => number | undefined) {
  const said: string[] = [];
  return { said, progress: new Progress({ err: (text: string) => said.push(text) } as unknown as Io, share) };
}

describe("Progress", () => {
  it("tells rows, their rate and the share of the file, now and then, and wipes the line at the end", () => {
    const { said, progress } = watched(() => 0.42);
    progress.tick(10);
    vi.advanceTimersByTime(500);
    progress.tick(1000);
    progress.tick(1001);
    progress.end();
    progress.end();
    expect(said).toEqual(["\r1,000 rows, 2,000 rows/s, 42 % of the file\u001b[K", "\r\u001b[K"]);
  });

  it("says nothing of short work", () => {
    const { said, progress } = watched(() => undefined);
    progress.tick(10);
    progress.end();
    expect(said).toEqual([]);
  });
});
