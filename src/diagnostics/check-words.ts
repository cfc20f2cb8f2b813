import { alternatives, words } from "./words.ts";

/** Findings of `co2ml check`. */
export const checkWords = {
  NO_CLAIM: words<{ fields: string[]; headings: string[] }>({
    severity: "error",
    title: "Nothing is claimed",
    explain:
      "A check needs a claimed energy or claimed emissions beside the inputs that they are said to follow from.",
    message: (a) =>
      a.headings.length
        ? `no column says what is claimed (${a.headings.join(", ")})`
        : "nothing says what is claimed",
    help: (a) => `name a column ${alternatives(a.fields)}, or give \`--energy 1287MWh\` or \`--co2eq 552t\``,
  }),
};
