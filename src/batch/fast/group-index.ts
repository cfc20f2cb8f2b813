import { textOf } from "../../records/row-reader.ts";
import type { Groups, GroupValue } from "../groups.ts";
import { type Answers, nameAt } from "./answers.ts";
import { NameTable } from "./name-table.ts";
import type { FastGroupKey } from "./shape.ts";
import { copyText, textOf as roomFor, SLACK, type Text } from "./text.ts";

/** Finds the group of a row by the bytes of its cells and the numbers of its region and its answers. */
export class GroupIndex {
  readonly #keys: readonly FastGroupKey[];
  readonly #answers: Answers;
  readonly #groups: Groups;
  /** The group plus one by the number of the only key; 0 where it was not asked for yet. */
  readonly #byNumber: Int32Array | undefined;
  readonly #table = new NameTable(1 << 15, 1 << 21);
  #parts: Text = roomFor(1 << 10);
  #used = 0;

  constructor(keys: readonly FastGroupKey[], answers: Answers, groups: Groups) {
    this.#keys = keys;
    this.#answers = answers;
    this.#groups = groups;
    const [only, ...more] = keys;
    this.#byNumber = more.length || only!.from === "cell" ? undefined : new Int32Array(answers.powerW.length);
  }

  /** The group's index in `Groups`. */
  of(text: Text, marks: Int32Array, row: number, hardware: number, region: number, place: number): number {
    if (this.#byNumber) {
      const number = numberOf(this.#keys[0]!, hardware, region, place);
      if (this.#byNumber[number] === 0)
        this.#byNumber[number] = this.#groupOf(text, marks, row, hardware, place) + 1;
      return this.#byNumber[number]! - 1;
    }
    this.#used = 0;
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i]!;
      if (key.from !== "cell") this.#addNumber(numberOf(key, hardware, region, place));
      else this.#addCell(text, marks[row + key.index]! + 1, marks[row + key.index + 1]!);
    }
    const known = this.#table.find(this.#parts, 0, this.#used);
    if (known >= 0) return known;
    const group = this.#groupOf(text, marks, row, hardware, place);
    this.#table.add(this.#parts, 0, this.#used, group);
    return group;
  }

  #groupOf(text: Text, marks: Int32Array, row: number, hardware: number, place: number): number {
    const answer = this.#answers.placeAnswers[place - 1];
    const value = ({ from, index }: FastGroupKey): GroupValue => {
      if (from === "year") return answer?.year ?? null;
      if (from === "place") return answer?.cells()[index] ?? null;
      if (from === "hardware") return this.#answers.hardwareAnswers[hardware - 1]?.cells[index] ?? null;
      return textOf(nameAt(text, marks[row + index]! + 1, marks[row + index + 1]!)) || null;
    };
    return this.#groups.indexOf(this.#keys.map(value));
  }

  /** A cell's length and bytes, so that no two lists of cells are alike. */
  #addCell({ view }: Text, start: number, end: number): void {
    this.#addNumber(end - start);
    if (this.#used + end - start + SLACK > this.#parts.bytes.length) this.#grow(end - start);
    copyText(view, start, end, this.#parts.view, this.#used);
    this.#used += end - start;
  }

  #addNumber(value: number): void {
    if (this.#used + 4 + SLACK > this.#parts.bytes.length) this.#grow(4);
    this.#parts.view.setInt32(this.#used, value, true);
    this.#used += 4;
  }

  #grow(need: number): void {
    const larger = roomFor(this.#parts.bytes.length * 2 + need);
    larger.bytes.set(this.#parts.bytes);
    this.#parts = larger;
  }
}

function numberOf({ from }: FastGroupKey, hardware: number, region: number, place: number): number {
  return from === "hardware" ? hardware : from === "region" ? region : place;
}
