import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceRecord } from "../../records/record.ts";
import { makePlan, type Plan, type PlanOptions } from "../plan.ts";
import type { Score, ScoreOptions } from "../score.ts";
import { type FastShape, fastShape } from "./shape.ts";

/** What every thread needs to know of a file; it goes from one to another as it is. */
export interface LaneJob {
  /** The file's name, for findings. */
  file: string;
  header: readonly string[];
  plan: PlanOptions;
  score: ScoreOptions;
  /** Whether cells that look like formulas stay as they are. */
  raw: boolean;
  /** Bytes of a block; BLOCK_BYTES unless given. */
  blockBytes?: number;
}

/** Something in a block that the main thread must know in the order of the file. */
export type LaneEvent = { kind: "warned"; warnings: readonly Diagnostic[] } | SlowRow;

/** A record that was scored by the rules of the slow lane; its `text` stands in the block's. */
export interface SlowRow {
  kind: "row";
  record: Omit<SourceRecord, "header">;
  outcome: { ok: true; score: Score; text: string } | { ok: false; findings: readonly Diagnostic[] };
}

/** The plan of a file and the fast way through it. */
export function planned({ header, plan: options }: LaneJob): { plan: Plan; shape: FastShape } {
  const plan = makePlan(header, options);
  const shape = plan.ok ? fastShape(plan.value) : undefined;
  if (!plan.ok || !shape) throw new Error("a file for the fast lane has no plan for it");
  return { plan: plan.value, shape };
}
