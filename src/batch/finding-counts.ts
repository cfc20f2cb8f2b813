import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finding that many rows share, and how many. */
export interface FindingCount {
  /** The first one. */
  finding: Diagnostic;
  rows: number;
}

/** Different findings that are told apart; further ones are counted by their code. */
const MOST_TOLD_APART = 500;

/** Counts findings that say the same, of whatever spelling they say it. */
export class FindingCounts {
  readonly #counts = new Map<string, FindingCount>();
  readonly #texts = new WeakMap<Diagnostic, string>();

  /** @param rows of 0 keeps a place for a finding whose rows are counted later */
  add(finding: Diagnostic, rows = 1): void {
    const text = this.#textOf(finding);
    const known = this.#counts.get(text) ?? this.#full(finding);
    if (known) known.rows += rows;
    else this.#counts.set(text, { finding, rows });
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
    const text = JSON.stringify([finding.code, { ...finding.args, query: "" }]);
    this.#texts.set(finding, text);
    return text;
  }
}
