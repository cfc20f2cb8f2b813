import { textOf } from "../../records/row-reader.ts";
import type { Groups, GroupValue } from "../groups.ts";
import { type Answers, nameAt } from "./answers.ts";
import { NameTable } from "./name-table.ts";
import type { FastGroupKey } from "./shape.ts";
import { textOf as roomFor, SLACK, type Text } from "./text.ts";

/** Finds the group of a row by the bytes of its cells and the numbers of its answers. */
export class GroupIndex {
  readonly #keys: readonly FastGroupKey[];
  readonly #answers: Answers;
  readonly #groups: Groups;
  readonly #table = new NameTable(1 << 15, 1 << 21);
  #parts: Text = roomFor(1 << 10);
  #used = 0;

  constructor(keys: readonly FastGroupKey[], answers: Answers, groups: Groups) {
    this.#keys = keys;
    this.#answers = answers;
    this.#groups = groups;
  }

  /** The group's index in `Groups`. */
  of(text: Text, marks: Int32Array, row: number, hardware: number, place: number): number {
    this.#used = 0;
    for (let i = 0; i < this.#keys.length; i++) {
      const { from, index } = this.#keys[i]!;
      if (from === "cell") this.#addCell(text, marks[row + index]! + 1, marks[row + index + 1]!);
      else this.#addNumber(from === "hardware" ? hardware : place);
    }
    const known = this.#table.find(this.#parts, 0, this.#used);
    return known >= 0 ? known : this.#newGroup(text, marks, row, hardware, place);
  }

  #newGroup(text: Text, marks: Int32Array, row: number, hardware: number, place: number): number {
    const value = ({ from, index }: FastGroupKey): GroupValue => {
      if (from === "cell")
        return textOf(nameAt(text, marks[row + index]! + 1, marks[row + index + 1]!)) || null;
      if (from === "hardware") return this.#answers.hardwareAnswers[hardware - 1]?.cells[index] ?? null;
      const answer = this.#answers.placeAnswers[place - 1];
      return (from === "year" ? answer?.year : answer?.cells()[index]) ?? null;
    };
    const group = this.#groups.indexOf(this.#keys.map(value));
    this.#table.add(this.#parts, 0, this.#used, group);
    return group;
  }

  /** A cell's length and bytes, so that no two lists of cells are alike. */
  #addCell({ bytes }: Text, start: number, end: number): void {
    this.#addNumber(end - start);
    if (this.#used + end - start + SLACK > this.#parts.bytes.length) this.#grow(end - start);
    const parts = this.#parts.bytes;
    let at = this.#used;
    for (let p = start; p < end; p++) parts[at++] = bytes[p]!;
    this.#used = at;
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
