import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { WriteError } from "../../files/draft.ts";
import type { TallyState } from "../report.ts";
import type { LaneEvent, LaneJob } from "./job.ts";
import type { Turns } from "./turns.ts";

/** What another thread is started with. */
export interface ThreadStart {
  job: LaneJob;
  /** Descriptor and size of the file. */
  fd: number;
  size: number;
  /** Where the first record starts. */
  start: number;
  /** Descriptor that rows are written to. */
  output: number;
  /** That of `Turns`. */
  memory: SharedArrayBuffer;
}

/** What is to be told of a block; blocks are numbered in the order of the file. */
export interface BlockEvents {
  block: number;
  events: readonly LaneEvent[];
}

/** What another thread says. */
export type ThreadMessage =
  | BlockEvents
  | { tally: TallyState }
  | { error: { message: string; code?: string; syscall?: string } };

/** Another thread that takes turns with this one. */
export class OtherThread {
  readonly #port: MessagePort;
  readonly #ended: Promise<number>;
  readonly #outputName: string | undefined;
  #tally: TallyState | undefined;
  #exitCode: number | undefined;

  constructor(script: string, start: ThreadStart, turns: Turns, outputName: string | undefined) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#outputName = outputName;
    const worker = new Worker(script, { workerData: { ...start, port: port2 }, transferList: [port2] });
    this.#ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.once("error", () => turns.stop());
  }

  /** What the thread said since it was last asked; throws its error. */
  receive(): BlockEvents[] {
    const blocks: BlockEvents[] = [];
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port)) {
      const message = next.message as ThreadMessage;
      if ("error" in message) throw this.#raised(message.error);
      if ("tally" in message) this.#tally = message.tally;
      else blocks.push(message);
    }
    return blocks;
  }

  /** Waits for the thread's end. */
  async end(): Promise<void> {
    this.#exitCode = await this.#ended;
  }

  /** What the rows of the thread come to, once it ended and all that it said was received. */
  get tally(): TallyState {
    if (!this.#tally) throw new Error(`a thread ended with ${this.#exitCode} and without a word`);
    return this.#tally;
  }

  #raised(error: { message: string; code?: string; syscall?: string }): Error {
    const raised = Object.assign(new Error(error.message), error);
    return error.syscall === "write" && this.#outputName ? new WriteError(this.#outputName, raised) : raised;
  }
}
