import { SLACK, type Text, textOf } from "./text.ts";

const encoder = new TextEncoder();

/** Text that is being put together. */
export class Output {
  text: Text;
  used = 0;

  constructor(size: number) {
    this.text = textOf(size);
  }

  /** Makes room for at least so many bytes more. */
  reserve(bytes: number): void {
    const need = this.used + bytes + SLACK;
    if (need <= this.text.bytes.length) return;
    const larger = textOf(Math.max(need, this.text.bytes.length * 2));
    larger.bytes.set(this.text.bytes.subarray(0, this.used));
    this.text = larger;
  }

  add(text: string): void {
    this.reserve(text.length * 3);
    this.used += encoder.encodeInto(text, this.text.bytes.subarray(this.used)).written;
  }
}
