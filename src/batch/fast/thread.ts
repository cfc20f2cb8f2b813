import { type MessagePort, workerData } from "node:worker_threads";
import { writeAll } from "../../files/write-all.ts";
import { Lane } from "./lane.ts";
import type { ThreadMessage, ThreadStart } from "./other-thread.ts";
import { readerOf } from "./run.ts";
import { Turns } from "./turns.ts";

/** Takes turns with the thread that started this one, until the file is done. */
export async function runThread(): Promise<void> {
  const { job, fd, size, start, output, memory, port } = workerData as ThreadStart & { port: MessagePort };
  const say = (message: ThreadMessage): void => port.postMessage(message);
  const turns = new Turns(memory);
  try {
    const lane = new Lane(job, readerOf(fd, size, job.file));
    lane.rehearse(start);
    const tally = await lane.run(turns, (text, events, block) => {
      writeAll(output, text);
      if (events.length) say({ block, events });
    });
    say({ tally });
  } catch (error) {
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    say({ error: { message, ...(code && { code }), ...(syscall && { syscall }) } });
    turns.stop();
  }
}
