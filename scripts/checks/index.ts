import type { Rule } from "./rule.ts";

/** All rules, in the order in which they run. A new rule is one file and one line here. */
export const rules: Rule[] = [];
