import { AMOUNTS } from "../totals.ts";

/** What rows came to, in the order of the file, until their block is delivered and they are counted. */
export class RowLog {
  rows = 0;
  /** Numbers of the answers, and of the group. */
  hardware = new Int32Array(0);
  place = new Int32Array(0);
  group = new Int32Array(0);
  /** Those of `totals.ts`, AMOUNTS a row. */
  amounts = new Float64Array(0);

  /** Adds a row and says where its amounts go. */
  add(hardware: number, place: number, group: number): number {
    if (this.rows === this.hardware.length) this.#grow();
    const row = this.rows++;
    this.hardware[row] = hardware;
    this.place[row] = place;
    this.group[row] = group;
    return row * AMOUNTS;
  }

  #grow(): void {
    const size = Math.max(1 << 12, this.hardware.length * 2);
    this.hardware = enlarged(this.hardware, size);
    this.place = enlarged(this.place, size);
    this.group = enlarged(this.group, size);
    this.amounts = enlarged(this.amounts, size * AMOUNTS);
  }
}

function enlarged<T extends Int32Array | Float64Array>(array: T, size: number): T {
  const copy = new (array.constructor as new (length: number) => T)(size);
  copy.set(array);
  return copy;
}
