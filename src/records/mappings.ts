import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { folded } from "./headings.ts";
import { type Meaning, mappable } from "./synonyms.ts";

/**
 * Reads `--map FIELD="Column"` against the headings of a file.
 * @param lenient whether headings that are not there are passed over
 * @returns the meaning of every heading that is mapped
 */
export function mappingsOf(
  texts: readonly string[],
  names: readonly string[],
  lenient = false,
): Outcome<ReadonlyMap<string, Meaning>> {
  const findings: Diagnostic[] = [];
  const found = new Map<string, Meaning>();
  for (const text of texts) {
    const mapping = mappingOf(text, names);
    if (mapping.ok) found.set(...mapping.value);
    else findings.push(...mapping.findings.filter(({ code }) => !lenient || code !== "UNKNOWN_COLUMN"));
  }
  return findings.length ? failure(...findings) : success(found);
}

function mappingOf(text: string, names: readonly string[]): Outcome<[string, Meaning]> {
  const where = { flag: "--map" };
  const [, field = "", column = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const meaning = mappable.get(field.trim());
  if (!meaning)
    return failure(finding("UNKNOWN_FIELD", { field: field || text, fields: [...mappable.keys()] }, where));
  const name = names.find((n) => n === column) ?? names.find((n) => folded(n) === folded(column));
  if (name !== undefined) return success([name, meaning]);
  return failure(finding("UNKNOWN_COLUMN", { column, columns: names.filter((n) => n.trim()) }, where));
}
