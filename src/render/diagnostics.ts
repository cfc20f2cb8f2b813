import { type Diagnostic, helpOf, messageOf, type Place } from "../diagnostics/diagnostic.ts";
import { clipped } from "./clipped.ts";
import { type Paint, plain } from "./paint.ts";
import { visible } from "./visible.ts";

/**
 * A finding for people:
 *
 *     error[UNKNOWN_HARDWARE]: no hardware is called "A10O"
 *       --> runs.csv:7:12, column "hardware"
 *       help: did you mean "A10G"?
 */
export function diagnosticText(d: Diagnostic, paint: Paint = plain): string {
  const colour = d.severity === "error" ? paint.red : d.severity === "warning" ? paint.yellow : paint.cyan;
  const lines = [`${colour(`${d.severity}[${d.code}]`)}: ${visible(clipped(messageOf(d)))}`];
  const place = d.where && placeText(d.where);
  if (place) lines.push(`  --> ${place}`);
  const help = helpOf(d);
  if (help) lines.push(`  help: ${visible(clipped(help))}`);
  return lines.join("\n");
}

/** `runs.csv:7:12, column "hardware"` or `--hours`. */
export function placeText(where: Place): string {
  if (where.flag) return where.flag;
  const position = [where.file, where.line, where.column].filter((part) => part !== undefined).join(":");
  const field = where.field === undefined ? "" : `column "${where.field}"`;
  return visible([position, field].filter(Boolean).join(", "));
}

/** All findings of a run, errors first, in the order in which they were made. */
export function diagnosticsText(all: readonly Diagnostic[], paint: Paint = plain): string {
  const order = { error: 0, warning: 1, note: 2 };
  return [...all]
    .sort((a, b) => order[a.severity] - order[b.severity])
    .map((d) => `${diagnosticText(d, paint)}\n`)
    .join("");
}
