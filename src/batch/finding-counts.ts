import { type Diagnostic, messageOf } from "../diagnostics/diagnostic.ts";

/** A finding that many rows share, and how many. */
export interface FindingCount {
  /** The first one. */
  finding: Diagnostic;
  rows: number;
}

/** Different findings that are told apart; further ones are counted by their code. */
const MOST_TOLD_APART = 500;

/** Counts findings that say the same. */
export class FindingCounts {
  readonly #counts = new Map<string, FindingCount>();
  readonly #texts = new WeakMap<Diagnostic, string>();

  add(finding: Diagnostic): void {
    const text = this.#textOf(finding);
    const known = this.#counts.get(text) ?? this.#full(finding);
    if (known) known.rows++;
    else this.#counts.set(text, { finding, rows: 1 });
  }

  /** What was counted, the commonest first. */
  toResult(): FindingCount[] {
    return [...this.#counts.values()].sort((a, b) => b.rows - a.rows);
  }

  #full({ code }: Diagnostic): FindingCount | undefined {
    if (this.#counts.size < MOST_TOLD_APART) return undefined;
    return [...this.#counts.values()].find(({ finding }) => finding.code === code);
  }

  #textOf(finding: Diagnostic): string {
    const known = this.#texts.get(finding);
    if (known !== undefined) return known;
    const text = `${finding.code} ${messageOf(finding)}`;
    this.#texts.set(finding, text);
    return text;
  }
}
