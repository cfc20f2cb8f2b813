import { words } from "./words.ts";

/** Findings about a run's own values, wherever they were written. */
export const runWords = {
  INVALID_VALUE: words<{ field: string; value: string; expected: string; mend?: string }>({
    severity: "error",
    title: "A value is not what the field takes",
    explain: "The text cannot be read as what the field takes, or lies outside its range.",
    message: (a) => `${a.field} is "${a.value}", but takes ${a.expected}`,
    help: (a) => a.mend,
  }),
  AMBIGUOUS_NUMBER: words<{ field: string; value: string; readings: string[] }>({
    severity: "error",
    title: "A number that can be read in two ways",
    explain: "A comma may be a decimal comma or a thousands separator. co2ml does not choose.",
    message: (a) => `${a.field} is "${a.value}", which can be read as ${a.readings.join(" or ")}`,
    help: (a) => `write ${a.readings.map((r) => `"${r}"`).join(" or ")}`,
  }),
  CONTRADICTORY: words<{ given: string[]; reason: string }>({
    severity: "error",
    title: "Values that contradict each other",
    explain: "Two ways to say one thing were used at once, so that one of them would have to be ignored.",
    message: (a) => `${a.given.join(" and ")} cannot be given together: ${a.reason}`,
    help: () => "leave one of them out",
  }),
  MISSING_FACTOR: words<{ factor: string; ways: string[] }>({
    severity: "error",
    title: "A factor of the estimate is missing",
    explain:
      "Energy needs power and hardware-hours, emissions need energy and a carbon intensity. One of them can neither be looked up nor computed from what was given.",
    message: (a) => `${a.factor} is missing`,
    help: (a) => `give ${a.ways.join(", or ")}`,
  }),
  PUE_NOT_COUNTED: words<Record<string, never>>({
    severity: "note",
    title: "PUE not counted",
    explain:
      "Without --pue the energy at the hardware is taken for the energy of the facility (PUE 1), as in the paper.",
    message: () => "PUE not counted: cooling and power delivery of the facility are left out (PUE 1)",
    help: () => "`--pue 1.2`, `--pue provider` or `--pue average`",
  }),
  LIMIT_EXCEEDED: words<{ limit: string; total: string }>({
    severity: "error",
    title: "The limit set with --max-co2eq is exceeded",
    explain: "The total exceeds the limit that the user set; the exit code is 3.",
    message: (a) => `${a.total} exceed the limit of ${a.limit}`,
  }),
  USAGE: words<{ text: string; mend?: string }>({
    severity: "error",
    title: "The command line cannot be understood",
    explain: "An option or argument is unknown, missing or of the wrong form.",
    message: (a) => a.text,
    help: (a) => a.mend ?? "`co2ml --help` lists the commands and `co2ml COMMAND --help` their options",
  }),
};
