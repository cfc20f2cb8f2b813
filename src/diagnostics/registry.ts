import { batchWords } from "./batch-words.ts";
import { checkWords } from "./check-words.ts";
import { compareWords } from "./compare-words.ts";
import { fileWords } from "./file-words.ts";
import { hardwareWords } from "./hardware-words.ts";
import { placeWords } from "./place-words.ts";
import { reportWords } from "./report-words.ts";
import { runWords } from "./run-words.ts";
import { sqlWords } from "./sql-words.ts";
import { surveyWords } from "./survey-words.ts";
import type { Words } from "./words.ts";

/** Every code that co2ml can say, with its words. Codes are stable: scripts depend on them. */
export const registry = {
  ...hardwareWords,
  ...placeWords,
  ...runWords,
  ...fileWords,
  ...batchWords,
  ...checkWords,
  ...sqlWords,
  ...compareWords,
  ...surveyWords,
  ...reportWords,
};

export type Code = keyof typeof registry;
export type CodeArgs<C extends Code> = (typeof registry)[C] extends Words<infer A> ? A : never;
