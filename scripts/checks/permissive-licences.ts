import { lineOf, type Rule } from "./rule.ts";

/** Licences under which a table may be passed on; "Single figures, cited" are facts taken from a publication. */
const ALLOWED = [
  "Public domain",
  "OGL-Canada-2.0",
  "CC-BY-4.0",
  "MIT",
  "Apache-2.0",
  "CC0-1.0",
  "Single figures, cited",
];

/** Share-alike, non-commercial and unlicensed sources would bind everybody who uses the tables. */
export const permissiveLicences: Rule = {
  name: "permissive-licences",
  description: "every source may be passed on with attribution alone",
  check: (tables) =>
    (tables["sources.csv"] ?? []).flatMap((row, index) =>
      ALLOWED.includes(row.licence ?? "")
        ? []
        : [
            {
              file: "sources.csv",
              line: lineOf(index),
              column: "licence",
              actual: row.licence ?? "",
              expected: `one of ${ALLOWED.join(", ")}`,
              tip: "take the figure from a source that may be passed on, or leave it out",
            },
          ],
    ),
};
