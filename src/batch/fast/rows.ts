import { co2eqKg, energyKwh, facilityEnergyKwh, hardwareHours } from "../../core/formulas.ts";
import { AMOUNTS, CO2EQ, ENERGY, FACILITY, HOURS } from "../totals.ts";
import { type Answers, NO_YEAR, SLOW } from "./answers.ts";
import { writeDecimal } from "./decimal.ts";
import type { GroupIndex } from "./group-index.ts";
import type { Output } from "./output.ts";
import { NOT_PLAIN, plainNumber } from "./plain-number.ts";
import type { RowLog } from "./row-log.ts";
import { FORMULA, Kind, type Scanner } from "./scan.ts";
import type { FastShape } from "./shape.ts";
import { copyText, type Text } from "./text.ts";

const QUOTE = 34;
const PLUS = 43;
const MINUS = 45;
/** Four pieces stand between the figures of a row. */
const PIECES = 4;
/** Three figures of at most 30 characters. */
const FIGURES_BYTES = 90;

/** Scores records whose every value is plain and known; others are left to the slow lane, one by one. */
export class FastRows {
  constructor(
    readonly shape: FastShape,
    readonly answers: Answers,
    readonly groups: GroupIndex | undefined,
    readonly raw: boolean,
  ) {}

  /**
   * Scores the records that the scanner found.
   * @param slow scores the record between two places, in its turn
   */
  score(
    text: Text,
    scanner: Scanner,
    output: Output,
    log: RowLog,
    slow: (start: number, end: number) => void,
  ): void {
    const { marks, stride, columns } = scanner;
    const end = scanner.records * stride;
    for (let row = 0; row < end; row += stride) {
      if (this.#scored(text, marks, row, log))
        this.#write(text, marks[row]! + 1, marks[row + columns]!, output, log);
      else slow(marks[row]! + 1, marks[row + columns]!);
    }
  }

  /** Logs what a record comes to; false where it needs the slow lane. */
  #scored(text: Text, marks: Int32Array, row: number, log: RowLog): boolean {
    const { shape, answers } = this;
    const { bytes } = text;
    if (marks[row + shape.columns + 1] !== Kind.plain && this.#isOdd(bytes, marks, row)) return false;
    const hardware = answers.hardware(
      text,
      marks[row + shape.hardware]! + 1,
      marks[row + shape.hardware + 1]!,
    );
    const region = answers.region(text, marks[row + shape.region]! + 1, marks[row + shape.region + 1]!);
    const place = answers.place(region, shape.year < 0 ? NO_YEAR : yearAt(bytes, marks, row + shape.year));
    const count = shape.count < 0 ? 1 : numberAt(bytes, marks, row + shape.count);
    const time = numberAt(bytes, marks, row + shape.time);
    if (hardware === SLOW || place === SLOW || !(count > 0 && time > 0) || Math.floor(count) !== count)
      return false;
    for (let i = 0; i < shape.blank.length; i++)
      if (!isBlank(bytes, marks, row + shape.blank[i]!)) return false;
    const units = answers.units[hardware]!;
    const hours = (time * shape.timeMul) / shape.timeDiv;
    const deviceHours = shape.perDevice ? hardwareHours(count * units, hours) : hours * units;
    const energy = energyKwh(answers.powerW[hardware]!, deviceHours);
    const facility = facilityEnergyKwh(energy, answers.pue[place]!);
    const group = this.groups === undefined ? 0 : this.groups.of(text, marks, row, hardware, region, place);
    answers.use(hardware, place);
    const at = log.add(hardware, place, group);
    log.amounts[at + HOURS] = deviceHours;
    log.amounts[at + ENERGY] = energy;
    log.amounts[at + FACILITY] = facility;
    log.amounts[at + CO2EQ] = co2eqKg(facility, answers.gPerKwh[place]!);
    return true;
  }

  /** Writes a record and the last row of the log. Amounts stay in the log: passed on as numbers, each would be an object. */
  #write(text: Text, start: number, end: number, output: Output, log: RowLog): void {
    const { answers } = this;
    const { pieces } = answers;
    const row = log.rows - 1;
    const hardware = log.hardware[row]!;
    const place = log.place[row]!;
    output.reserve(end - start + PIECES * pieces.longest + FIGURES_BYTES);
    const { bytes, view } = output.text;
    let at = output.used;
    copyText(text.view, start, end, view, at);
    at += end - start;
    at = pieces.write(answers.beforeHours[hardware]!, view, at);
    at = writeDecimal(bytes, at, log.amounts, row * AMOUNTS + HOURS);
    at = pieces.write(answers.beforeEnergy[hardware]!, view, at);
    at = writeDecimal(bytes, at, log.amounts, row * AMOUNTS + ENERGY);
    at = pieces.write(answers.beforeCo2eq[place]!, view, at);
    at = writeDecimal(bytes, at, log.amounts, row * AMOUNTS + CO2EQ);
    output.used = pieces.write(answers.ending(hardware, place), view, at);
  }

  /** Whether a record is of another width, or a cell may be a formula. */
  #isOdd(bytes: Uint8Array, marks: Int32Array, row: number): boolean {
    const { columns } = this.shape;
    if (marks[row + columns + 1] === Kind.width) return true;
    return !this.raw && hasFormula(bytes, marks, row, columns);
  }
}

/** A number, in quotes or not; NOT_PLAIN where it needs the strict reader. */
function numberAt(bytes: Uint8Array, marks: Int32Array, mark: number): number {
  const start = marks[mark]! + 1;
  const end = marks[mark + 1]!;
  return bytes[start] === QUOTE ? plainNumber(bytes, start + 1, end - 1) : plainNumber(bytes, start, end);
}

/** A year; NO_YEAR where the field is blank. */
function yearAt(bytes: Uint8Array, marks: Int32Array, mark: number): number {
  return isBlank(bytes, marks, mark) ? NO_YEAR : numberAt(bytes, marks, mark);
}

function isBlank(bytes: Uint8Array, marks: Int32Array, mark: number): boolean {
  const start = marks[mark]! + 1;
  const end = marks[mark + 1]!;
  return start === end || (end - start === 2 && bytes[start] === QUOTE);
}

/** Whether a cell begins like a formula and is not a sign before a plain number, nor alone. */
function hasFormula(bytes: Uint8Array, marks: Int32Array, row: number, columns: number): boolean {
  for (let mark = row; mark < row + columns; mark++) {
    const quote = bytes[marks[mark]! + 1] === QUOTE ? 1 : 0;
    const start = marks[mark]! + 1 + quote;
    const end = marks[mark + 1]! - quote;
    if (end - start < 2 || FORMULA[bytes[start]!] === 0) continue;
    const signed = bytes[start] === PLUS || bytes[start] === MINUS;
    if (!signed || plainNumber(bytes, start + 1, end) === NOT_PLAIN) return true;
  }
  return false;
}
