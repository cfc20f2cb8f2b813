/** A choice with a cost and a worth. */
export interface Choice {
  /** The less, the better. */
  cost: number;
  /** The more, the better. */
  worth: number;
}

/**
 * The choices that no other one beats: none is as cheap and as good, and cheaper or better. Equal choices belong to
 * the front together. In order of cost, then worth.
 */
export function paretoFront<T extends Choice>(choices: readonly T[]): T[] {
  const sorted = [...choices].sort((a, b) => a.cost - b.cost || b.worth - a.worth);
  const front: T[] = [];
  for (const choice of sorted) {
    const best = front.at(-1);
    const tie = best?.cost === choice.cost && best.worth === choice.worth;
    if (!best || choice.worth > best.worth || tie) front.push(choice);
  }
  return front;
}
