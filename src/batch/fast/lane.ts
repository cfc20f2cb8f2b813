import type { TallyState } from "../report.ts";
import { scorer } from "../score.ts";
import { Answers } from "./answers.ts";
import { type Block, Blocks, type ReadAt } from "./blocks.ts";
import { GroupIndex } from "./group-index.ts";
import { type LaneEvent, type LaneJob, planned } from "./job.ts";
import { LineCount } from "./line-count.ts";
import { Output } from "./output.ts";
import { resolverOf } from "./resolver.ts";
import { RowLog } from "./row-log.ts";
import { FastRows } from "./rows.ts";
import { Scanner } from "./scan.ts";
import { moveDown, SlowRecords } from "./slow-records.ts";
import { Tally } from "./tally.ts";
import type { Turns } from "./turns.ts";

/** Bytes of a block: few enough for the caches of a core, many enough that a turn costs nothing. */
const BLOCK_BYTES = 1 << 18;

/** What a thread does with a block when its turn has come. */
export type Deliver = (text: Uint8Array, events: readonly LaneEvent[], block: number) => void;

/** Scores blocks of a file: plain records at once, others one by one as the slow lane does. */
export class Lane {
  readonly #blocks: Blocks;
  readonly #scanner: Scanner;
  readonly #answers: Answers;
  readonly #rows: FastRows;
  readonly #slow: SlowRecords;
  readonly #tally: Tally;
  readonly #output = new Output(BLOCK_BYTES * 4);
  readonly #log = new RowLog();
  readonly #lines = new LineCount();
  #events: LaneEvent[] = [];

  constructor(job: LaneJob, read: ReadAt) {
    const { plan, shape } = planned(job);
    const score = scorer(job.score);
    this.#answers = new Answers(resolverOf(plan, job.score), (warnings) => {
      this.#events.push({ kind: "warned", warnings });
    });
    this.#scanner = new Scanner(shape.columns);
    this.#blocks = new Blocks(read, this.#scanner, job.blockBytes ?? BLOCK_BYTES);
    this.#tally = new Tally(job.plan.by ?? [], this.#answers);
    const groups = shape.groups.length
      ? new GroupIndex(shape.groups, this.#answers, this.#tally.groups)
      : undefined;
    this.#rows = new FastRows(shape, this.#answers, groups, job.raw);
    this.#slow = new SlowRecords(job, plan, score);
  }

  /**
   * Scores blocks until there are no more, or until the run is stopped.
   * @param pause lets other work of the thread go on between blocks
   */
  async run(turns: Turns, deliver: Deliver, pause?: () => Promise<void>): Promise<TallyState> {
    while (await this.#next(turns, deliver, pause)) await pause?.();
    return this.#tally.state();
  }

  /**
   * Scores the block at a position and forgets what it came to. So a thread gets to know the names, and V8 the code,
   * before others wait for its first turn; the block is to be one that is scored anyway.
   */
  rehearse(position: number): void {
    this.#blocks.read(position);
    this.#score();
    this.#answers.forgetUses();
  }

  /** Scores a block and delivers it; false where none may follow. */
  async #next(turns: Turns, deliver: Deliver, pause?: () => Promise<void>): Promise<boolean> {
    let block: Block | undefined;
    const number = turns.claim((from) => {
      block = this.#blocks.read(from);
      return block.next;
    });
    const { position, length, next, isLast } = block!;
    this.#score();
    while (!turns.wait(number) && !turns.isStopped) await pause?.();
    if (turns.isStopped) return false;
    const before = turns.delivered.line - 1;
    for (const event of this.#events) if (event.kind === "row") moveDown(event, before);
    const { text, used } = this.#output;
    deliver(text.bytes.subarray(0, used), this.#events, number);
    const rows = this.#log.rows + this.#slow.rows;
    turns.pass(
      isLast ? position + length : next,
      this.#scanner.records + this.#scanner.quotedLines,
      rows,
      isLast,
    );
    this.#tally.add(this.#log);
    return !isLast && length > 0;
  }

  /** Scores the records of the block in memory. */
  #score(): void {
    const { text } = this.#blocks;
    this.#start(text.bytes);
    this.#rows.score(text, this.#scanner, this.#output, this.#log, (start, end) =>
      this.#scoreSlowly(start, end),
    );
  }

  #start(bytes: Uint8Array): void {
    this.#output.used = 0;
    this.#log.rows = 0;
    this.#slow.rows = 0;
    this.#events = [];
    this.#lines.start(bytes);
  }

  #scoreSlowly(from: number, to: number): void {
    const event = this.#slow.score(this.#blocks.text.bytes.subarray(from, to), this.#lines.at(from));
    if (!event) return;
    this.#events.push(event);
    if (event.outcome.ok) this.#output.add(event.outcome.text);
  }
}
