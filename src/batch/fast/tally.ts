import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { FindingCount } from "../finding-counts.ts";
import { Groups } from "../groups.ts";
import type { TallyState } from "../report.ts";
import { AMOUNTS, Totals } from "../totals.ts";
import type { Answers } from "./answers.ts";
import type { RowLog } from "./row-log.ts";

/** What the rows of one thread come to. */
export class Tally {
  readonly groups: Groups;
  readonly #grouped: boolean;
  readonly #answers: Answers;
  readonly #totals = new Totals();
  /** Rows by the numbers of their answers. */
  readonly #hardwareRows: Uint32Array;
  readonly #placeRows: Uint32Array;

  constructor(by: readonly string[], answers: Answers) {
    this.groups = new Groups(by);
    this.#grouped = by.length > 0;
    this.#answers = answers;
    this.#hardwareRows = new Uint32Array(answers.powerW.length);
    this.#placeRows = new Uint32Array(answers.powerW.length);
  }

  /** Counts the rows of a block; the totals of grouped rows follow from their groups. */
  add({ rows, hardware, place, group, amounts }: RowLog): void {
    for (let row = 0; row < rows; row++) {
      this.#hardwareRows[hardware[row]!]!++;
      this.#placeRows[place[row]!]!++;
    }
    if (this.#grouped) this.groups.addRows(group, amounts, rows);
    else for (let row = 0; row < rows; row++) this.#totals.addRow(amounts, row * AMOUNTS);
  }

  state(): TallyState {
    const { hardwareAnswers, placeAnswers } = this.#answers;
    for (const [i, { kind }] of placeAnswers.entries()) this.#totals.count(this.#placeRows[i + 1]!, kind);
    const warnings = [
      ...counted(hardwareAnswers, this.#hardwareRows),
      ...counted(placeAnswers, this.#placeRows),
    ];
    const groups = this.groups.state();
    for (const sums of groups.sums) this.#totals.addSums(sums);
    return { totals: this.#totals.state(), groups, warnings };
  }
}

/** The warnings of answers with the rows that use them; the answer numbered n stands before position n. */
function counted(answers: readonly { warnings: readonly Diagnostic[] }[], rows: Uint32Array): FindingCount[] {
  return answers.flatMap(({ warnings }, i) => {
    const used = rows[i + 1]!;
    return used > 0 ? warnings.map((finding) => ({ finding, rows: used })) : [];
  });
}
