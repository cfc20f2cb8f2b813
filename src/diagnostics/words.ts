import type { Severity } from "./diagnostic.ts";

/** The words of one code: a title and explanation for docs/errors.md, the sentence, and the mend. */
export interface Words<A> {
  severity: Severity;
  title: string;
  /** Why it happens and what to do, for docs/errors.md. */
  explain: string;
  message: (args: A) => string;
  help?: (args: A) => string | undefined;
}

/** Ties a code's words to the arguments that they need, so that a finding without them does not compile. */
export function words<A>(entry: Words<A>): Words<A> {
  return entry;
}

/** `"A", "B" or "C"` */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/** A sentence that offers near misses, or undefined where there are none. */
export function didYouMean(names: readonly string[]): string | undefined {
  return names.length ? `did you mean ${alternatives(names)}?` : undefined;
}
