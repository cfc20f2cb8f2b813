import type { HardwareFactor } from "../../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../../diagnostics/diagnostic.ts";
import { meaningWithAttributes } from "./attributes.ts";
import { countsIn } from "./counts.ts";
import { cpuMeaning } from "./cpus.ts";
import { type Meaning, meaningOf, meaningOfKey, rowOf } from "./names.ts";
import { acceleratorOf, factorOf, type HardwareRow } from "./rows.ts";
import { partsOf } from "./several.ts";
import { type Slice, sliceOf } from "./slices.ts";
import { fold, keyOf, tokensOf } from "./spelling.ts";
import { suggestionsFor } from "./suggestions.ts";

type Resolved = Outcome<HardwareFactor>;

/**
 * The row of the hardware tables that a name means: by id, then by its words, then as a TPU slice, then with a
 * count taken out ("8x V100"). A name is never matched by nearness. `tdpW` is null where no figure is published.
 */
export function resolveHardware(query: string): Resolved {
  return resolveOne(query) ?? severalIn(query) ?? unknown(query);
}

/** A text that is the same for spellings that mean the same, their findings' `query` apart. */
export function hardwareKey(query: string): string {
  return isIdLike(query) ? query : ` ${fold(query)}`;
}

const isIdLike = (query: string): boolean => /^[a-z0-9-]+$/.test(query);

function resolveOne(query: string): Resolved | undefined {
  const folded = fold(query);
  return byId(query) ?? named(query, folded) ?? counted(query, folded);
}

function byId(query: string): Resolved | undefined {
  if (!isIdLike(query)) return undefined;
  const row = acceleratorOf(query);
  if (!row || meaningOfKey(keyOf(tokensOf(query)))?.ambiguous) return undefined;
  return success(factorOf(row, "exact"), weakness(row));
}

function named(query: string, folded: string): Resolved | undefined {
  const slice = sliceOf(folded);
  if (slice) return sliced(query, slice);
  // Most names are plain words: unifying spellings costs more than this look-up, and changes no key of the table.
  const plain = meaningOfKey(keyOf(folded.split(/[ -]/)));
  if (plain) return settled(query, folded, plain);
  const tokens = tokensOf(folded);
  const meaning = meaningOf(tokens) ?? meaningWithAttributes(tokens) ?? cpuMeaning(folded);
  return meaning && settled(query, folded, meaning);
}

function settled(query: string, folded: string, meaning: Meaning): Resolved {
  const { id, others, ambiguous, reason, exact } = meaning;
  if (!id) {
    const candidates = others.map((other) => rowOf(other).name);
    return failure(finding("AMBIGUOUS_HARDWARE", { query, candidates, reason }));
  }
  const row = rowOf(id);
  const match = ambiguous ? "default" : exact ? "exact" : "alias";
  const server = isSystem(folded) && row.unit !== "soc" ? SERVER : "";
  const assumed =
    ambiguous || server ? byDefault(query, row, [reason, server].filter(Boolean).join("; ")) : [];
  return success(factorOf(row, match), [...assumed, ...weakness(row)]);
}

/** Says which row an ambiguous name means; a row without a wattage has its own error. */
function byDefault(query: string, { name, tdp_w }: HardwareRow, reason: string): Diagnostic[] {
  return tdp_w === null ? [] : [finding("HARDWARE_DEFAULT", { query, name, powerW: tdp_w, reason })];
}

function sliced(query: string, { id, chips, pod }: Slice): Resolved {
  const row = rowOf(id);
  const factor = { ...factorOf(row, "alias"), unitsPerDevice: chips };
  const said = pod
    ? byDefault(query, row, "counted in chips, not in pods")
    : [finding("HARDWARE_UNIT", { query, name: row.name, unitsPerDevice: chips, unit: row.unit })];
  return success(factor, [...said, ...weakness(row)]);
}

function counted(query: string, folded: string): Resolved | undefined {
  for (const { name, count } of countsIn(folded)) {
    const found = named(asWritten(name, query), name);
    if (!found) continue;
    if (!found.ok) return found;
    if (isServer(name)) return failure(serversCounted(query, found.value.name));
    const note = finding("HARDWARE_COUNT_IN_NAME", { query, name: found.value.name, count });
    return success({ ...found.value, countInName: count }, [note, ...found.findings]);
  }
  return undefined;
}

/** A folded part of the query in the query's own case. */
function asWritten(part: string, query: string): string {
  const start = query.toLowerCase().indexOf(part);
  return start < 0 ? part : query.slice(start, start + part.length);
}

/** What "DGX A100" is taken for, whose wattage is that of one of its parts. */
const SERVER = "one GPU of a system that has several: count GPUs";

/** "8x DGX A100" counts servers of several GPUs each, and their number differs by model. */
const isServer = (folded: string): boolean => /^(?:nvidia )?[dh]gx\b/.test(folded);

/** A server, or a rack such as "GB200 NVL72". */
const isSystem = (folded: string): boolean => isServer(folded) || /\bnvl ?(?:36|72|144)\b/.test(folded);

function serversCounted(query: string, name: string): Diagnostic {
  return finding("AMBIGUOUS_HARDWARE", { query, candidates: [name], reason: "it counts servers, not GPUs" });
}

/** A warning where the wattage rests on less than a vendor's or a paper's own figure. */
function weakness({ name, tdp_w, basis, note }: HardwareRow): Diagnostic[] {
  const isWeak = tdp_w !== null && /^(?:derived|estimate|observed|unverified)$/.test(basis);
  return isWeak ? [finding("WEAK_HARDWARE_FIGURE", { name, powerW: tdp_w, basis, note })] : [];
}

function severalIn(query: string): Resolved | undefined {
  const parts = partsOf(query, (part) => resolveOne(part) !== undefined);
  return parts && failure(finding("SEVERAL_HARDWARE", { query, parts }));
}

function unknown(query: string): Resolved {
  return failure(finding("UNKNOWN_HARDWARE", { query, suggestions: suggestionsFor(query) }));
}
